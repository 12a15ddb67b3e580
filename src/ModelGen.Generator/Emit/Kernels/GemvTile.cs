using System;
using System.Linq;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>The accumulators of a matrix-vector kernel: one per panel, vector and chain, each a local of its own.</summary>
internal sealed class GemvTile(GemvSpec kernel, Dialect dialect)
{
    public GemvSpec Kernel => kernel;

    public Dialect Dialect => dialect;

    private int Width => kernel.Vectors * dialect.Lanes;

    public void DeclareAccumulators(SourceWriter writer) => ForEach((panel, vector) =>
    {
        writer.Line($"{dialect.Vector} {Sum(panel, vector, 0)} = {dialect.Load(KernelWriter.At("b", Column(panel, vector)))};");
        for (int chain = 1; chain < kernel.Split; chain++)
            writer.Line($"{dialect.Vector} {Sum(panel, vector, chain)} = {dialect.Zero};");
    });

    /// <summary>Adds the products of one input with its row of every panel.</summary>
    public void Accumulate(SourceWriter writer, int row, int chain, Func<string, string, string> multiplyAdd) =>
        ForEach((panel, vector) =>
        {
            string weight = dialect.Load(KernelWriter.At(Panel(panel), (row * Width) + (vector * dialect.Lanes)));
            string sum = Sum(panel, vector, chain);
            writer.Line($"{sum} = {multiplyAdd(weight, sum)};");
        });

    public void Advance(SourceWriter writer, int rows)
    {
        writer.Line($"x += {rows};");
        for (int panel = 0; panel < kernel.Panels; panel++)
            writer.Line($"{Panel(panel)} += {rows * Width};");
    }

    public void ReduceAndStore(SourceWriter writer)
    {
        for (int half = kernel.Split / 2; half > 0; half /= 2)
        {
            ForEach((panel, vector) =>
            {
                for (int chain = 0; chain < half; chain++)
                {
                    string sum = Sum(panel, vector, chain);
                    writer.Line($"{sum} = {dialect.Add(sum, Sum(panel, vector, chain + half))};");
                }
            });
        }

        ForEach((panel, vector) => KernelWriter.Store(
            writer, dialect, kernel.Activation, kernel.Partial, KernelWriter.At("y", Column(panel, vector)), Sum(panel, vector, 0)));
        if (MethodBudget.IsInlined(kernel.Activation))
            return;
        writer.Line("float* row = y;");
        KernelWriter.Activate(writer, dialect, kernel.Activation, kernel.Partial, kernel.Panels * Width);
    }

    private void ForEach(Action<int, int> body)
    {
        for (int panel = 0; panel < kernel.Panels; panel++)
        {
            for (int vector = 0; vector < kernel.Vectors; vector++)
                body(panel, vector);
        }
    }

    private int Column(int panel, int vector) => (panel * Width) + (vector * dialect.Lanes);

    private string Sum(int panel, int vector, int chain) =>
        $"s{(panel * kernel.Vectors) + vector}" + (kernel.Split > 1 ? ((char)('a' + chain)).ToString() : "");

    private static string Panel(int panel) => panel == 0 ? "w" : $"w{panel}";
}
