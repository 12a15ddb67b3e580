using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// A register tile of output positions times one panel of filters. The rows of the matrix product are windows where they lie: of each
/// run of taps the pointers walk over what follows one another, then skip to the next.
/// </summary>
internal static class ConvEmitter
{
    public static void Emit(SourceWriter writer, ConvSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level, kernel.Lanes);
        var rows = new TileRows(kernel.Lines, kernel.Pixels, new TileStride("pixelBytes", "twoPixels"), new TileStride("lineBytes", "twoLines"));
        var tile = new RegisterTile(dialect, rows, kernel.Vectors, kernel.Partial, kernel.Activation);
        string summary =
            $"Convolution with bias and activation for {kernel.Lines} x {kernel.Pixels} output positions and a panel of {kernel.Vectors} vector(s).";
        using (KernelWriter.Method(writer, kernel, summary, Parameters(kernel)))
        {
            rows.Declare(writer);
            writer.Line("nint nextTap = tapBytes - (depth * sizeof(float));");
            writer.Line("nint nextRun = runBytes - (taps * tapBytes);");
            tile.DeclareSums(writer);
            using (writer.Block("for (; runs > 0; runs--)"))
            {
                using (writer.Block("for (int tap = taps; tap > 0; tap--)"))
                {
                    writer.Line("int k = depth;");
                    tile.Accumulate(writer);
                    rows.Skip(writer, "nextTap");
                }

                rows.Skip(writer, "nextRun");
            }

            tile.Store(writer, "outputPixel", "outputLine");
        }
    }

    private static string Parameters(ConvSpec kernel)
    {
        string input = "float* x, nint pixelBytes, " + (kernel.Lines > 1 ? "nint lineBytes, " : "");
        string output = "float* y, nint outputPixel" + (kernel.Lines > 1 ? ", nint outputLine" : "");
        string count = kernel.Partial ? ", int count" : "";
        return input + "int runs, nint runBytes, int taps, nint tapBytes, int depth, float* w, float* b, " + output + count;
    }
}
