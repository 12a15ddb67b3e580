using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>
/// y[c] = (x[c] - mean) / sqrt(variance + epsilon) * weight[c] + bias[c], mean and biased variance over the channels of a position.
/// </summary>
internal sealed class LayerNormReference : PositionReference
{
    protected override void Forward(OperationCall call, ReadOnlySpan<double> x, Span<double> y)
    {
        (double mean, double root) = Statistics(call, x);
        for (int c = 0; c < y.Length; c++)
            y[c] = ((x[c] - mean) / root * call.Parameters[0][c]) + call.Parameters[1][c];
    }

    protected override void Backward(
        OperationCall call,
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> outputGradient,
        Span<double> inputGradient,
        IReadOnlyList<double[]> parameterGradients)
    {
        // With z = (x - mean) / root and h = weight * g: dx = (h - mean(h) - z mean(h z)) / root.
        (double mean, double root) = Statistics(call, x);
        double[] weight = call.Parameters[0];
        double sum = 0, product = 0;
        for (int c = 0; c < x.Length; c++)
        {
            double z = (x[c] - mean) / root, h = weight[c] * outputGradient[c];
            parameterGradients[0][c] += outputGradient[c] * z;
            parameterGradients[1][c] += outputGradient[c];
            sum += h;
            product += h * z;
        }

        for (int c = 0; c < x.Length; c++)
        {
            double z = (x[c] - mean) / root, h = weight[c] * outputGradient[c];
            inputGradient[c] += (h - (sum / x.Length) - (z * product / x.Length)) / root;
        }
    }

    protected override double Bound(
        OperationCall call, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> incoming, Span<double> bound)
    {
        const double u = Fp32.UnitRoundoff;
        (double mean, double root) = Statistics(call, x);
        LayerNormBound position = LayerNormBound.Of(x, incoming, mean, root);
        double inverse = position.Root < 1 ? position.Root / (1 - position.Root) : double.PositiveInfinity;
        for (int c = 0; c < x.Length; c++)
        {
            double difference = Math.Abs(x[c] - mean), off = incoming[c] + position.Mean;
            off += u * (difference + off);
            double z = (off + ((difference + off) * (inverse + (3 * u)))) / root;
            double w = Math.Abs(call.Parameters[0][c]), b = Math.Abs(call.Parameters[1][c]);

            // However far the root may be off, z is a number, and 0 times it 0.
            double scaled = w == 0 ? 0 : w * z;
            bound[c] = scaled + (2 * u * ((w * difference / root) + scaled + b)) + (Fp32.Grain * (w + 2));
        }

        return Math.Max(position.Largest, Math.Sqrt(position.Largest / Epsilon(call)));
    }

    private static (double Mean, double Root) Statistics(OperationCall call, ReadOnlySpan<double> x)
    {
        double mean = 0, variance = 0;
        foreach (double value in x)
            mean += value / x.Length;
        foreach (double value in x)
            variance += (value - mean) * (value - mean) / x.Length;
        return (mean, Math.Sqrt(variance + Epsilon(call)));
    }

    private static double Epsilon(OperationCall call) => ((LayerNormOperation)call.Node.Operation).Epsilon;
}
