using System;
using System.Collections.Generic;
using ModelGen.Reference.Operations;

namespace ModelGen.Reference.Training;

/// <summary>
/// A convolution of one group as the dense layer of the pixels under each window (im2col), sample by sample. More groups are computed as
/// the reference does: their products are few.
/// </summary>
internal sealed class BatchedConv : ConvReference
{
    public override void Forward(OperationCall call, double[] output)
    {
        ConvSizes sizes = ConvSizes.Of(call);
        if (sizes.Groups > 1)
        {
            base.Forward(call, output);
            return;
        }

        int windows = sizes.Windows.Length, depth = sizes.Channels * sizes.Taps;
        double[] unfolded = new double[windows * depth], transposed = BatchedDense.Transpose(call.Parameters[0], sizes.Filters, depth);
        double[]? bias = call.Parameters.Count > 1 ? call.Parameters[1] : null;
        for (int sample = 0; sample < call.Samples; sample++)
        {
            Span<double> y = output.AsSpan(sample * windows * sizes.Filters, windows * sizes.Filters);
            for (int i = 0; i < y.Length && bias is not null; i += sizes.Filters)
                bias.CopyTo(y[i..]);
            Unfold(sizes, call.Inputs[0], sample, unfolded);
            MatrixProduct.Add(windows, sizes.Filters, depth, unfolded, depth, 1, transposed, y);
        }
    }

    public override void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        ConvSizes sizes = ConvSizes.Of(call);
        if (sizes.Groups > 1)
        {
            base.Backward(call, output, outputGradient, inputGradients, parameterGradients);
            return;
        }

        int windows = sizes.Windows.Length, filters = sizes.Filters, depth = sizes.Channels * sizes.Taps;
        double[] unfolded = new double[windows * depth], unfoldedGradient = new double[windows * depth];
        for (int sample = 0; sample < call.Samples; sample++)
        {
            // dW = dY' X and dX = dY W, as in a dense layer of every window.
            ReadOnlySpan<double> dy = outputGradient.AsSpan(sample * windows * filters, windows * filters);
            Unfold(sizes, call.Inputs[0], sample, unfolded);
            MatrixProduct.Add(filters, depth, windows, dy, 1, filters, unfolded, parameterGradients[0]);
            if (inputGradients[0] is double[] inputGradient)
            {
                Array.Clear(unfoldedGradient);
                MatrixProduct.Add(windows, depth, filters, dy, filters, 1, call.Parameters[0], unfoldedGradient);
                Fold(sizes, unfoldedGradient, sample, inputGradient);
            }
        }

        if (parameterGradients.Count < 2)
            return;
        double[] biasGradient = parameterGradients[1];
        for (int i = 0; i < outputGradient.Length; i++)
            biasGradient[i % filters] += outputGradient[i];
    }

    /// <summary>A row per window: the channels of its pixels in the order of the weight. Taps in the border stay 0.</summary>
    private static void Unfold(ConvSizes sizes, double[] image, int sample, double[] unfolded)
    {
        for (int window = 0; window < sizes.Windows.Length; window++)
        {
            foreach (WindowTap tap in sizes.Windows[window])
            {
                int from = sizes.Source(sample, tap.Pixel, filter: 0), to = (window * sizes.Channels * sizes.Taps) + tap.Index;
                for (int c = 0; c < sizes.Channels; c++)
                    unfolded[to + (c * sizes.Taps)] = image[from + c];
            }
        }
    }

    /// <summary>Adds every row back to the pixels that it comes from.</summary>
    private static void Fold(ConvSizes sizes, double[] unfolded, int sample, double[] image)
    {
        for (int window = 0; window < sizes.Windows.Length; window++)
        {
            foreach (WindowTap tap in sizes.Windows[window])
            {
                int to = sizes.Source(sample, tap.Pixel, filter: 0), from = (window * sizes.Channels * sizes.Taps) + tap.Index;
                for (int c = 0; c < sizes.Channels; c++)
                    image[to + c] += unfolded[from + (c * sizes.Taps)];
            }
        }
    }
}
