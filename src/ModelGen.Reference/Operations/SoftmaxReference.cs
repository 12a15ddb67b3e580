using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>y[c] = exp(x[c] - max) / sum(exp(x - max)) over the channels of a position, or its logarithm.</summary>
internal sealed class SoftmaxReference : PositionReference
{
    protected override void Forward(OperationCall call, ReadOnlySpan<double> x, Span<double> y)
    {
        (double largest, double logarithm) = Normalizer(x);
        for (int c = 0; c < y.Length; c++)
        {
            double z = x[c] - largest - logarithm;
            y[c] = IsLogarithm(call) ? z : Math.Exp(z);
        }
    }

    protected override void Backward(
        OperationCall call,
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> outputGradient,
        Span<double> inputGradient,
        IReadOnlyList<double[]> parameterGradients)
    {
        // Softmax: dx = y (g - sum(g y)). Its logarithm: dx = g - exp(y) sum(g).
        double sum = 0;
        for (int c = 0; c < y.Length; c++)
            sum += IsLogarithm(call) ? outputGradient[c] : outputGradient[c] * y[c];
        for (int c = 0; c < y.Length; c++)
            inputGradient[c] += IsLogarithm(call) ? outputGradient[c] - (Math.Exp(y[c]) * sum) : y[c] * (outputGradient[c] - sum);
    }

    protected override double Bound(
        OperationCall call, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> incoming, Span<double> bound)
    {
        (double largest, double logarithm) = Normalizer(x);
        double worst = 0;
        foreach (double error in incoming)
            worst = Math.Max(worst, error);

        // How far each exponent may be off, and by how much the logarithm of the sum follows: log(sum(p exp(e))).
        double follow = 0, reach = 0;
        for (int c = 0; c < x.Length; c++)
        {
            double exponent = Fp32Error.MagnitudeOf(x[c] - largest) + incoming[c] + worst;
            bound[c] = incoming[c] + (Fp32.UnitRoundoff * exponent);
            follow += Math.Exp(x[c] - largest - logarithm + bound[c]);
            reach = Math.Max(reach, exponent);
        }

        follow = Math.Log(follow);
        for (int c = 0; c < x.Length; c++)
        {
            double shift = bound[c] + follow;
            bound[c] = IsLogarithm(call)
                ? SoftmaxBound.OfLogarithm(x.Length, y[c], logarithm, shift)
                : SoftmaxBound.Of(x.Length, x[c] - largest - logarithm, shift);
        }

        return IsLogarithm(call) ? reach : 0;
    }

    private static bool IsLogarithm(OperationCall call) => ((SoftmaxOperation)call.Node.Operation).Logarithm;

    /// <summary>The largest value, and log(sum(exp(x - largest))).</summary>
    private static (double Largest, double Logarithm) Normalizer(ReadOnlySpan<double> x)
    {
        double largest = double.NegativeInfinity, sum = 0;
        foreach (double value in x)
            largest = Math.Max(largest, value);
        foreach (double value in x)
            sum += Math.Exp(value - largest);
        return (largest, Math.Log(sum));
    }
}
