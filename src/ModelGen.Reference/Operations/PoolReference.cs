using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>
/// Each channel's maximum or mean over the pixels of every window that lie inside the image. NaN wins a maximum; of equal values the
/// first one is the maximum.
/// </summary>
internal sealed class PoolReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output)
    {
        double[] x = call.Inputs[0];
        foreach (PoolWindow window in Windows(call))
        {
            for (int c = 0; c < window.Channels; c++)
                output[window.Target + c] = window.Divisor == 0 ? x[Largest(x, window, c)] : Sum(x, window, c) / window.Divisor;
        }
    }

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        if (inputGradients[0] is not double[] inputGradient)
            return;
        foreach (PoolWindow window in Windows(call))
        {
            for (int c = 0; c < window.Channels; c++)
            {
                double gradient = outputGradient[window.Target + c];
                if (window.Divisor == 0)
                {
                    inputGradient[Largest(call.Inputs[0], window, c)] += gradient;
                    continue;
                }

                foreach (WindowTap tap in window.Taps)
                    inputGradient[window.Source(tap, c)] += gradient / window.Divisor;
            }
        }
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        result.TakeMagnitude(output);
        double[] incoming = inputs[0].Bound, magnitudes = Array.ConvertAll(call.Inputs[0], Fp32Error.MagnitudeOf);
        foreach (PoolWindow window in Windows(call))
        {
            for (int c = 0; c < window.Channels; c++)
            {
                int target = window.Target + c;
                if (window.Divisor == 0)
                {
                    // A choice: no value moves by more than the one that moves most.
                    result.Bound[target] = incoming[Largest(incoming, window, c)];
                    continue;
                }

                // n - 1 sums, the rounding of 1/n and the product with it, in either order.
                double propagated = Sum(incoming, window, c), magnitude = Sum(magnitudes, window, c) + propagated;
                int count = window.Taps.Length;
                result.Bound[target] = ((propagated + (Fp32.Gamma(count + 1) * magnitude)) / window.Divisor) + (count * Fp32.Grain);
                result.LimitToRange(target, magnitude);
            }
        }
    }

    private static double Sum(double[] x, in PoolWindow window, int channel)
    {
        double sum = 0;
        foreach (WindowTap tap in window.Taps)
            sum += x[window.Source(tap, channel)];
        return sum;
    }

    /// <summary>The index of the largest element.</summary>
    private static int Largest(double[] x, in PoolWindow window, int channel)
    {
        int largest = window.Source(window.Taps[0], channel);
        foreach (WindowTap tap in window.Taps)
        {
            int source = window.Source(tap, channel);
            if (!(x[source] <= x[largest]) && !double.IsNaN(x[largest]))
                largest = source;
        }

        return largest;
    }

    private static IEnumerable<PoolWindow> Windows(OperationCall call)
    {
        var operation = (PoolOperation)call.Node.Operation;
        WindowTap[][] windows = WindowTap.Of(operation.Rows, operation.Columns);
        int channels = call.Node.Type.Shape.Channels, elements = operation.Rows.Size * operation.Columns.Size * channels;
        int all = operation.Rows.Taps * operation.Columns.Taps;
        for (int sample = 0; sample < call.Samples; sample++)
        {
            for (int window = 0; window < windows.Length; window++)
            {
                WindowTap[] taps = windows[window];
                int divisor = operation.Kind == PoolKind.Max ? 0 : operation.CountPadding ? all : taps.Length;
                yield return new PoolWindow(
                    ((sample * windows.Length) + window) * channels, sample * elements, channels, taps, divisor);
            }
        }
    }

    /// <summary>All channels of one window.</summary>
    /// <param name="Target">The first channel's element of the value.</param>
    /// <param name="Start">The first element of the sample's image.</param>
    /// <param name="Channels">How many channels.</param>
    /// <param name="Taps">The taps inside the image.</param>
    /// <param name="Divisor">What the sum is divided by; 0 for a maximum.</param>
    private readonly record struct PoolWindow(int Target, int Start, int Channels, WindowTap[] Taps, int Divisor)
    {
        public int Source(WindowTap tap, int channel) => Start + (tap.Pixel * Channels) + channel;
    }
}
