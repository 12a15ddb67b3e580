using System;
using System.Collections.Generic;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>An operation that keeps every number and its place.</summary>
internal abstract class UnchangedReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output) => Array.Copy(call.Inputs[0], output, output.Length);

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        if (inputGradients[0] is not double[] inputGradient)
            return;
        for (int i = 0; i < inputGradient.Length; i++)
            inputGradient[i] += outputGradient[i];
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        Array.Copy(inputs[0].Bound, result.Bound, output.Length);
        Array.Copy(inputs[0].Magnitude, result.Magnitude, output.Length);
    }
}
