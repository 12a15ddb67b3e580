using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// Output columns times one vector of channels: every column keeps its sums in a register while the window's taps stream by, each
/// loaded once for all columns.
/// </summary>
internal static class DepthwiseEmitter
{
    public static void Emit(SourceWriter writer, DepthwiseSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level, kernel.Lanes);
        var pixels = new TileRows(lines: 1, kernel.Pixels, new TileStride("pixelBytes", "twoPixels"), default);
        var tile = new RegisterTile(dialect, pixels, vectors: 1, kernel.Partial, kernel.Activation);
        string parameters =
            "float* x, nint pixelBytes, int runs, nint runBytes, int taps, nint tapBytes, float* w, float* b, float* y, nint outputPixel" +
            (kernel.Partial ? ", int count" : "");
        string summary = $"Convolution of each channel on its own, with bias and activation, for {kernel.Pixels} output column(s) of one vector.";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            pixels.Declare(writer);
            writer.Line("nint nextRun = runBytes - (taps * tapBytes);");
            tile.DeclareSums(writer);
            using (writer.Block("for (; runs > 0; runs--)"))
            {
                using (writer.Block("for (int tap = taps; tap > 0; tap--)"))
                    EmitTap(writer, kernel, dialect, pixels);
                pixels.Skip(writer, "nextRun");
            }

            tile.Store(writer, "outputPixel");
        }
    }

    private static void EmitTap(SourceWriter writer, DepthwiseSpec kernel, Dialect dialect, TileRows pixels)
    {
        writer.Line($"{dialect.Vector} weight = {dialect.Load("w")};");
        for (int pixel = 0; pixel < kernel.Pixels; pixel++)
        {
            string sum = RegisterTile.Sum(pixel, 0);
            string value = KernelWriter.Load(dialect, kernel.Partial, pixels.At(pixel));
            writer.Line($"{sum} = {dialect.MultiplyAdd(value, "weight", sum)};");
        }

        writer.Line($"w += {dialect.Lanes};");
        pixels.Skip(writer, "tapBytes");
    }
}
