using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// A row of outputs times one vector of channels: the taps stay in registers, and each input is loaded once and added to all outputs
/// whose windows it lies in. The loop is unrolled until every sum has its old name again, so that none is moved.
/// </summary>
internal static class DepthwiseRowEmitter
{
    public static void Emit(SourceWriter writer, DepthwiseRowSpec kernel)
    {
        string parameters =
            "float* x, nint columnBytes, nint runBytes, float* w, float* b, float* y, nint outputPixel, nint pixels" +
            (kernel.Partial ? ", int count" : "");
        string summary =
            $"Convolution of each channel on its own, with bias and activation, {kernel.Height} x {kernel.Width} taps, stride {kernel.Stride}, for a row of outputs of one vector.";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            bool inlined = MethodBudget.IsInlined(kernel.Activation);
            if (!inlined)
                writer.Line("float* row = y;\nnint stored = pixels;");
            var steps = new DepthwiseRowSteps(kernel);
            steps.Declare(writer);
            if (kernel.Partial)
                EmitOneByOne(writer, kernel, steps);
            else
                EmitShared(writer, kernel, steps);
            if (!inlined)
                Activate(writer, kernel);
        }
    }

    private static void EmitShared(SourceWriter writer, DepthwiseRowSpec kernel, DepthwiseRowSteps steps)
    {
        // With one or two sums, every row has outputs enough to begin before the loop and to end behind it.
        int open = steps.Sums - 1;
        if (open < 2)
        {
            EmitRow(writer, steps);
            return;
        }

        using (writer.Block($"if (pixels < {open})"))
            EmitOneByOne(writer, kernel, steps);
        using (writer.Block("else"))
            EmitRow(writer, steps);
    }

    private static void EmitRow(SourceWriter writer, DepthwiseRowSteps steps)
    {
        int last = steps.Sums - 1;
        if (last > 0)
            writer.Line("// The first columns only begin outputs.");
        for (int output = 0; output < last; output++)
            steps.Emit(writer, output, youngest: 0, oldest: output);
        if (last > 0)
        {
            writer.Line("// Each step begins an output and ends the oldest; a turn ends with every sum under its old name.");
            writer.Line($"pixels -= {last};");
            using (writer.Block($"for (; pixels >= {steps.Sums}; pixels -= {steps.Sums})"))
            {
                for (int output = last; output < last + steps.Sums; output++)
                    steps.Emit(writer, output, youngest: 0, oldest: last);
            }
        }

        using (writer.Block("for (; pixels > 0; pixels--)"))
        {
            steps.Emit(writer, last, youngest: 0, oldest: last);
            steps.Rename(writer);
        }

        if (last > 0)
            writer.Line("// The last columns only end outputs.");
        for (int begun = 1; begun <= last; begun++)
            steps.Emit(writer, last + begun - 1, youngest: begun, oldest: last);
    }

    /// <summary>Outputs that share no inputs: in rows too short for it, and of fewer channels than a vector.</summary>
    private static void EmitOneByOne(SourceWriter writer, DepthwiseRowSpec kernel, DepthwiseRowSteps steps)
    {
        writer.Line("// Outputs that share no columns.");
        writer.Line($"nint nextPixel = {kernel.Stride - kernel.Width} * columnBytes;");
        using (writer.Block("for (; pixels > 0; pixels--)"))
            steps.EmitOne(writer);
    }

    private static void Activate(SourceWriter writer, DepthwiseRowSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level, kernel.Lanes);
        using (writer.Block("for (; stored > 0; stored--)"))
        {
            KernelWriter.Activate(writer, dialect, kernel.Activation, kernel.Partial, dialect.Lanes);
            writer.Line("row += outputPixel;");
        }
    }
}
