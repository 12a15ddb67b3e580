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
        // On its own, (x - mean) * scale rounds the mean, the difference, the scale and the product. Folded into the next dense layer,
        // x meets w/std and mean is part of the bias: nothing cancels before the sum, so that layer's roundings are relative to
        // (|x| + |mean|)/std and not to |x - mean|/std. That is the magnitude handed on where folding is permitted; 3u also covers the
        // roundings of w/std.
        var operation = (NormalizeOperation)call.Node.Operation;
        bool folds = operation.IsFoldable;
        double[] x = call.Inputs[0];
        int channels = operation.Mean.Count;
        for (int i = 0; i < output.Length; i++)
        {
            double std = operation.Std[i % channels], mean = operation.Mean[i % channels];
            double finite = double.IsFinite(x[i]) ? x[i] : 0;
            double apart = (Math.Abs(finite) + Math.Abs(mean)) / std;
            double difference = Math.Abs(finite - mean) / std;
            double incoming = inputs[0].Bound[i] / std;
            double own = folds ? 3 * (apart + incoming) : (Math.Abs(mean) / std) + (4 * (difference + incoming));
            result.Magnitude[i] = folds ? apart : difference;
            result.Bound[i] = incoming + (Fp32.UnitRoundoff * own) + Fp32.Grain;
            result.LimitToRange(i, apart);
        }
    }
}
