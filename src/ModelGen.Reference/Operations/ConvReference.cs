using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>
/// y[p, o] = Σ W[o, c, t] x[pixel of tap t, c] + b[o] over the taps inside the image and the channels of o's group; without a second
/// parameter b is 0.
/// </summary>
internal class ConvReference : IReferenceOperation
{
    public virtual void Forward(OperationCall call, double[] output)
    {
        ConvSizes sizes = ConvSizes.Of(call);
        double[] x = call.Inputs[0], weight = call.Parameters[0];
        foreach ((int target, int filter, int sample, WindowTap[] taps) in Outputs(call, sizes))
        {
            double sum = Bias(call, filter);
            foreach (WindowTap tap in taps)
            {
                int source = sizes.Source(sample, tap.Pixel, filter), w = sizes.Weight(filter, tap.Index);
                for (int c = 0; c < sizes.Channels; c++)
                    sum += x[source + c] * weight[w + (c * sizes.Taps)];
            }

            output[target] = sum;
        }
    }

    public virtual void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        ConvSizes sizes = ConvSizes.Of(call);
        double[] x = call.Inputs[0], weight = call.Parameters[0], weightGradient = parameterGradients[0];
        double[]? inputGradient = inputGradients[0];
        foreach ((int target, int filter, int sample, WindowTap[] taps) in Outputs(call, sizes))
        {
            double gradient = outputGradient[target];
            foreach (WindowTap tap in taps)
            {
                int source = sizes.Source(sample, tap.Pixel, filter), w = sizes.Weight(filter, tap.Index);
                for (int c = 0; c < sizes.Channels; c++)
                {
                    weightGradient[w + (c * sizes.Taps)] += gradient * x[source + c];
                    if (inputGradient is not null)
                        inputGradient[source + c] += gradient * weight[w + (c * sizes.Taps)];
                }
            }

            if (parameterGradients.Count > 1)
                parameterGradients[1][filter] += gradient;
        }
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        ConvSizes sizes = ConvSizes.Of(call);
        double[] weight = call.Parameters[0], incoming = inputs[0].Bound;
        double[] magnitudes = MayFold(call) ? inputs[0].Magnitude : Array.ConvertAll(call.Inputs[0], Fp32Error.MagnitudeOf);
        result.Sum = new LinearSum(sizes.Taps * sizes.Channels, new double[output.Length]);
        result.TakeMagnitude(output);
        foreach ((int target, int filter, int sample, WindowTap[] taps) in Outputs(call, sizes))
        {
            // A dense layer of the products inside the image: a product with a zero of the border adds nothing, exactly.
            double magnitude = Math.Abs(Bias(call, filter)), propagated = 0;
            foreach (WindowTap tap in taps)
            {
                int source = sizes.Source(sample, tap.Pixel, filter), at = sizes.Weight(filter, tap.Index);
                for (int c = 0; c < sizes.Channels; c++)
                {
                    double w = Math.Abs(weight[at + (c * sizes.Taps)]), error = incoming[source + c];
                    if (double.IsPositiveInfinity(error))
                        propagated = double.PositiveInfinity;
                    else if (double.IsFinite(w))
                    {
                        magnitude += w * (magnitudes[source + c] + error);
                        propagated += w * error;
                    }
                }
            }

            result.Sum.Magnitude[target] = magnitude;
            result.Bound[target] = Fp32Contract.Dense(taps.Length * sizes.Channels, magnitude) + propagated;
            result.LimitToRange(target, magnitude);
        }
    }

    /// <summary>Whether a normalisation before it may be a part of the weights: the zeros of a border would not be normalised.</summary>
    private static bool MayFold(OperationCall call)
    {
        var operation = (ConvOperation)call.Node.Operation;
        return operation.Groups == 1 && !operation.Rows.IsPadded && !operation.Columns.IsPadded;
    }

    protected static double Bias(OperationCall call, int filter) => call.Parameters.Count > 1 ? call.Parameters[1][filter] : 0;

    private static IEnumerable<(int Target, int Filter, int Sample, WindowTap[] Taps)> Outputs(OperationCall call, ConvSizes sizes)
    {
        int target = 0;
        for (int sample = 0; sample < call.Samples; sample++)
        {
            foreach (WindowTap[] taps in sizes.Windows)
            {
                for (int filter = 0; filter < sizes.Filters; filter++)
                    yield return (target++, filter, sample, taps);
            }
        }
    }
}
