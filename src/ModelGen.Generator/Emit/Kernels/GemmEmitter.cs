using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>A register tile of rows of the batch times one panel.</summary>
internal static class GemmEmitter
{
    public static void Emit(SourceWriter writer, GemmSpec kernel)
    {
        Dialect dialect = Dialect.Of(kernel.Level, kernel.Lanes);
        var rows = new TileRows(lines: 1, kernel.Rows, new TileStride("rowBytes", "twoRows"), line: default);
        var tile = new RegisterTile(dialect, rows, kernel.Vectors, kernel.Partial, kernel.Activation);
        string parameters =
            "float* x, nint rowBytes, float* w, float* b, float* y, nint outputStride, int k" + (kernel.Partial ? ", int count" : "");
        string summary = $"Y = f(X Wᵀ + b) for {kernel.Rows} row(s) of X and a panel of {kernel.Vectors} vector(s).";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            rows.Declare(writer);
            tile.DeclareSums(writer);
            tile.Accumulate(writer);
            tile.Store(writer, "outputStride");
        }
    }
}
