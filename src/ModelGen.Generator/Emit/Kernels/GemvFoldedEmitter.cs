using System.Linq;
using ModelGen.Core.Planning;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// Matrix times vector over one panel that is narrower than the level's vectors: each vector holds several rows of the panel, so that
/// even the last few outputs of a layer are read at full width. The rows' sums are added at the end.
/// </summary>
internal static class GemvFoldedEmitter
{
    public static void Emit(SourceWriter writer, GemvSpec kernel)
    {
        Dialect narrow = Dialect.Of(kernel.Level, kernel.Lanes);
        Dialect wide = Dialect.Of(kernel.Level);
        int rows = wide.Lanes / narrow.Lanes;
        int chains = kernel.Split / rows;
        string parameters = "float* x, float* w, float* b, float* y, int k" + (kernel.Partial ? ", int count" : "");
        string summary = $"y = f(W x + b) over a panel of {narrow.Lanes} outputs, {rows} rows of it per vector, {chains} chain(s).";
        using (KernelWriter.Method(writer, kernel, summary, parameters))
        {
            string lanes = string.Join(", ", Enumerable.Range(0, wide.Lanes).Select(lane => Literals.Int(lane / narrow.Lanes)));
            writer.Line($"{wide.IndexVector} spread = {wide.IndexVector.Replace("<int>", "")}.Create({lanes});");
            for (int chain = 0; chain < chains; chain++)
                writer.Line($"{wide.Vector} {Sum(chain)} = {wide.Zero};");
            EmitRows(writer, kernel, wide, rows, chains);
            Reduce(writer, narrow, wide, chains);
            EmitRemainder(writer, narrow);
            KernelWriter.Store(writer, narrow, kernel.Activation, kernel.Partial, "y", "s");
            if (MethodBudget.IsInlined(kernel.Activation))
                return;
            writer.Line("float* row = y;");
            KernelWriter.Activate(writer, narrow, kernel.Activation, kernel.Partial, narrow.Lanes);
        }
    }

    private static void EmitRows(SourceWriter writer, GemvSpec kernel, Dialect wide, int rows, int chains)
    {
        using (writer.Block($"for (; k >= {kernel.Split}; k -= {kernel.Split})"))
        {
            for (int chain = 0; chain < chains; chain++)
            {
                string inputs = wide.Spread(KernelWriter.At("x", chain * rows), rows);
                string weights = wide.Load(KernelWriter.At("w", chain * wide.Lanes));
                writer.Line($"{Sum(chain)} = {wide.MultiplyAdd(inputs, weights, Sum(chain))};");
            }

            writer.Line($"x += {kernel.Split};");
            writer.Line($"w += {chains * wide.Lanes};");
        }
    }

    /// <summary>Adds the chains, then the halves of the vector until it is as narrow as the panel.</summary>
    private static void Reduce(SourceWriter writer, Dialect narrow, Dialect wide, int chains)
    {
        for (int half = chains / 2; half > 0; half /= 2)
        {
            for (int chain = 0; chain < half; chain++)
                writer.Line($"{Sum(chain)} = {wide.Add(Sum(chain), Sum(chain + half))};");
        }

        string sum = Sum(0);
        for (int lanes = wide.Lanes / 2; lanes >= narrow.Lanes; lanes /= 2)
        {
            string vector = $"Vector{32 * lanes}<float>";
            writer.Line($"{vector} sum{lanes} = {sum}.GetLower() + {sum}.GetUpper();");
            sum = $"sum{lanes}";
        }

        writer.Line($"{narrow.Vector} s = {narrow.Add(narrow.Load("b"), sum)};");
    }

    private static void EmitRemainder(SourceWriter writer, Dialect narrow)
    {
        using (writer.Block("for (; k > 0; k--)"))
        {
            writer.Line($"s = {narrow.MultiplyAdd(narrow.Broadcast("x"), narrow.Load("w"), "s")};");
            writer.Line("x += 1;");
            writer.Line($"w += {narrow.Lanes};");
        }
    }

    private static string Sum(int chain) => $"s{chain}";
}
