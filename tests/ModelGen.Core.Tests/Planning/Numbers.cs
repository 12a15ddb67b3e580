using System.Collections.Concurrent;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Formulas and trained values that both interpreters share, in 64 bits so that fusing changes next to nothing.</summary>
internal static class Numbers
{
    private static readonly ConcurrentDictionary<(string Name, long Count), double[]> s_tensors = new();

    /// <summary>A trained value that depends on nothing but its name and index.</summary>
    public static double Parameter(string name, long index)
    {
        uint hash = 2166136261;
        foreach (char c in name + ":" + index)
            hash = (hash ^ c) * 16777619;
        double unit = (hash >> 8) / (double)(1 << 24);
        return name.EndsWith("variance", StringComparison.Ordinal) ? 0.5 + unit : (2 * unit) - 1;
    }

    /// <summary>A whole tensor of trained values; a copy for the caller.</summary>
    public static double[] Parameters(string name, long count) =>
        [.. s_tensors.GetOrAdd((name, count), _ => [.. Enumerable.Range(0, (int)count).Select(index => Parameter(name, index))])];

    public static double Activate(Activation activation, double x) => activation.Kind switch
    {
        ActivationKind.None => x,
        ActivationKind.Tanh => Math.Tanh(x),
        ActivationKind.LeakyRelu => x >= 0 ? x : activation.Slope * x,
        _ => throw new InvalidOperationException(activation.ToString()),
    };

    public static double[] Softmax(double[] x, bool logarithm)
    {
        double max = x.Max(), sum = x.Sum(value => Math.Exp(value - max));
        return [.. x.Select(value => logarithm ? value - max - Math.Log(sum) : Math.Exp(value - max) / sum)];
    }

    public static double[] LayerNorm(double[] x, double epsilon, Func<int, double> weight, Func<int, double> bias)
    {
        double mean = x.Average(), variance = x.Average(value => (value - mean) * (value - mean));
        return [.. x.Select((value, channel) => ((value - mean) / Math.Sqrt(variance + epsilon) * weight(channel)) + bias(channel))];
    }

    /// <summary>The scale and the shift of a batch normalisation's channel: y = (x - mean) * scale + shift.</summary>
    public static double BatchNorm(string[] names, double epsilon, int channel, double x) =>
        ((x - Parameter(names[2], channel)) / Math.Sqrt(Parameter(names[3], channel) + epsilon) * Parameter(names[0], channel)) +
        Parameter(names[1], channel);
}
