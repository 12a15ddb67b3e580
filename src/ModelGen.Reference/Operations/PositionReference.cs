using System;
using System.Collections.Generic;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>An operation of one input that looks at all channels (last dimension) of a position, each position on its own.</summary>
internal abstract class PositionReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output)
    {
        foreach (Range position in Positions(call))
            Forward(call, call.Inputs[0].AsSpan(position), output.AsSpan(position));
    }

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        double[] inputGradient = inputGradients[0] ?? new double[output.Length];
        foreach (Range at in Positions(call))
            Backward(call, call.Inputs[0].AsSpan(at), output.AsSpan(at), outputGradient.AsSpan(at), inputGradient.AsSpan(at), parameterGradients);
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        result.TakeMagnitude(output);
        foreach (Range at in Positions(call))
        {
            Span<double> incoming = inputs[0].Bound.AsSpan(at), bound = result.Bound.AsSpan(at);
            if (incoming.Contains(double.PositiveInfinity))
            {
                bound.Fill(double.PositiveInfinity); // A channel that may be NaN makes them all NaN.
                continue;
            }

            double magnitude = Bound(call, call.Inputs[0].AsSpan(at), output.AsSpan(at), incoming, bound);
            for (int i = at.Start.Value; i < at.End.Value; i++)
            {
                // Only NaN is right for NaN.
                if (double.IsNaN(output[i]) && !double.IsPositiveInfinity(result.Bound[i]))
                    result.Bound[i] = 0;
                result.LimitToRange(i, magnitude);
            }
        }
    }

    protected abstract void Forward(OperationCall call, ReadOnlySpan<double> x, Span<double> y);

    protected abstract void Backward(
        OperationCall call,
        ReadOnlySpan<double> x,
        ReadOnlySpan<double> y,
        ReadOnlySpan<double> outputGradient,
        Span<double> inputGradient,
        IReadOnlyList<double[]> parameterGradients);

    /// <summary>The permitted errors of a position's channels.</summary>
    /// <param name="call">What is read.</param>
    /// <param name="x">The exact input.</param>
    /// <param name="y">The exact value.</param>
    /// <param name="incoming">The permitted errors of the input, all finite.</param>
    /// <param name="bound">Receives the permitted errors of the value.</param>
    /// <returns>The largest number that may occur on the way.</returns>
    protected abstract double Bound(
        OperationCall call, ReadOnlySpan<double> x, ReadOnlySpan<double> y, ReadOnlySpan<double> incoming, Span<double> bound);

    private static IEnumerable<Range> Positions(OperationCall call)
    {
        int channels = call.Node.Type.Shape.Channels;
        for (int start = 0; start < call.Inputs[0].Length; start += channels)
            yield return start..(start + channels);
    }
}
