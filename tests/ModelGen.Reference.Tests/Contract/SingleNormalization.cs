using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Tests.Contract;

/// <summary>The operations that look at a whole position, and batch normalisation on its own, in 32-bit arithmetic.</summary>
internal sealed class SingleNormalization(SingleArithmetic arithmetic)
{
    public float[] Softmax(float[] x, int channels, bool logarithm) => ByPosition(x, channels, (from, to) =>
    {
        float largest = from.ToArray().Max();
        float[] exponentials = Array.ConvertAll(from.ToArray(), value => arithmetic.Exp(value - largest));
        float sum = arithmetic.Sum(exponentials);
        bool reciprocal = arithmetic.Coin;
        for (int c = 0; c < channels; c++)
        {
            to[c] = logarithm ? from[c] - largest - arithmetic.Log(sum)
                : reciprocal ? exponentials[c] * (1 / sum) : exponentials[c] / sum;
        }
    });

    public float[] LayerNorm(float[] x, int channels, float[] weight, float[] bias, double epsilon) => ByPosition(x, channels, (from, to) =>
    {
        float mean = arithmetic.Quotient(arithmetic.Sum(from), channels);
        float[] difference = Array.ConvertAll(from.ToArray(), value => value - mean);
        float missing = arithmetic.Quotient(arithmetic.Sum(difference), channels);
        float variance = arithmetic.Quotient(arithmetic.Sum(difference, difference, 0), channels) - (missing * missing);
        float root = MathF.Sqrt(MathF.Max(variance, 0) + (float)epsilon);
        mean += missing;
        bool scaleFirst = arithmetic.Coin;
        for (int c = 0; c < channels; c++)
        {
            to[c] = scaleFirst
                ? arithmetic.MultiplyAdd(from[c] - mean, 1 / root * weight[c], bias[c])
                : arithmetic.MultiplyAdd(arithmetic.Quotient(from[c] - mean, root), weight[c], bias[c]);
        }
    });

    public float[] BatchNorm(float[] x, BatchNormNumbers norm)
    {
        float[] y = new float[x.Length];
        for (int i = 0; i < y.Length; i++)
        {
            int c = i % norm.Scale.Length;
            y[i] = arithmetic.MultiplyAdd(x[i] - (float)norm.Mean[c], (float)norm.Scale[c], (float)norm.Shift[c]);
        }

        return y;
    }

    private static float[] ByPosition(float[] x, int channels, Action<float[], Span<float>> compute)
    {
        float[] y = new float[x.Length];
        for (int at = 0; at < x.Length; at += channels)
            compute(x[at..(at + channels)], y.AsSpan(at, channels));
        return y;
    }
}

/// <summary>A batch normalisation as (x - mean) * scale + shift.</summary>
internal sealed record BatchNormNumbers(double[] Mean, double[] Scale, double[] Shift)
{
    public static BatchNormNumbers Of(Node node, ParameterSet parameters)
    {
        double[][] values = [.. node.Parameters.Select(parameter => parameters[parameter.Name])];
        double epsilon = ((BatchNormOperation)node.Operation).Epsilon;
        return new BatchNormNumbers(
            values[2], [.. values[0].Zip(values[3], (weight, variance) => weight / Math.Sqrt(variance + epsilon))], values[1]);
    }
}
