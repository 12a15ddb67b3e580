using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>y[i, c] = (x[i, c] - mean[c]) / std[c].</summary>
internal sealed class NormalizeReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output)
    {
        var operation = (NormalizeOperation)call.Node.Operation;
        double[] x = call.Inputs[0];
        int channels = operation.Mean.Count;
        for (int i = 0; i < output.Length; i++)
            output[i] = (x[i] - operation.Mean[i % channels]) / operation.Std[i % channels];
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
        var operation = (NormalizeOperation)call.Node.Operation;
        int channels = operation.Std.Count;
        for (int i = 0; i < inputGradient.Length; i++)
            inputGradient[i] += outputGradient[i] / operation.Std[i % channels];
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        // Two ways to compute it are permitted. On its own, as x * scale + shift with scale = 1/std and shift = -mean/std rounded:
        // |x|/std and |mean|/std each gain one rounding of the constant and one of the sum (two where product and sum are
        // rounded apart), so 3u(|x| + |mean|)/std bounds it. Folded into the next dense layer, where x meets w/std and mean
        // is part of the bias: there nothing cancels before the sum, so that layer's roundings are relative to
        // (|x| + |mean|)/std and not to |x - mean|/std. That is the magnitude handed on; 3u also covers the roundings of w/std.
        var operation = (NormalizeOperation)call.Node.Operation;
        double[] x = call.Inputs[0];
        int channels = operation.Mean.Count;
        for (int i = 0; i < output.Length; i++)
        {
            double std = operation.Std[i % channels], mean = Math.Abs(operation.Mean[i % channels]);
            double magnitude = ((double.IsFinite(x[i]) ? Math.Abs(x[i]) : 0) + mean) / std;
            result.Magnitude[i] = magnitude;
            result.Bound[i] = (inputs[0].Bound[i] / std) +
                (3 * Fp32.UnitRoundoff * (magnitude + (inputs[0].Bound[i] / std))) + Fp32.Grain;
            result.LimitToRange(i, magnitude);
        }
    }
}
