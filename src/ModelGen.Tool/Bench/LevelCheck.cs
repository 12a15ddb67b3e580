using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>How far the outputs of another level are from those of the level that was timed.</summary>
/// <param name="Level">The other level.</param>
/// <param name="LargestDifference">Relative to the largest output; infinite where one level's value is no number and the other's is.</param>
internal sealed record LevelCheck(IsaLevel Level, double LargestDifference)
{
    /// <summary>Levels round differently in the last bits; whole networks stay within this.</summary>
    public const double Tolerance = 1e-3;

    /// <summary>Whether the outputs agree.</summary>
    public bool Agrees => LargestDifference <= Tolerance;

    /// <summary>Runs a level on the inputs that a session ran on.</summary>
    /// <param name="expected">The session, after its call.</param>
    /// <param name="network">The network on the other level.</param>
    /// <param name="batch">Samples per call.</param>
    public static LevelCheck Of(ToolSession expected, LoadedNetwork network, int batch)
    {
        using var session = new ToolSession(network, batch);
        for (int i = 0; i < network.Info.Inputs.Count; i++)
            expected.Input(i).CopyTo(session.Input(i));
        session.Predict();
        IEnumerable<int> outputs = Enumerable.Range(0, network.Info.Outputs.Count);
        return new LevelCheck(network.Level, outputs.Max(output => Difference(expected.Output(output), session.Output(output))));
    }

    /// <summary>The largest difference, relative to the largest finite value.</summary>
    internal static double Difference(IReadOnlyList<float> one, IReadOnlyList<float> other)
    {
        double largest = one.Where(float.IsFinite).Select(value => (double)Math.Abs(value)).DefaultIfEmpty(0).Max();
        double difference = one.Zip(other, Difference).Max();
        return difference == 0 ? 0 : difference / largest;
    }

    private static double Difference(float one, float other) => one.Equals(other)
        ? 0
        : float.IsFinite(one) && float.IsFinite(other) ? Math.Abs((double)one - other) : double.PositiveInfinity;
}
