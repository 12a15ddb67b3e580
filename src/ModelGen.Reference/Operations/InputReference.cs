using System;
using System.Collections.Generic;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>The value that the caller passes in. 32-bit execution holds it exactly.</summary>
internal sealed class InputReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output) => Array.Copy(call.Inputs[0], output, output.Length);

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        // The gradient with respect to an input is the one that has gathered at its node.
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        Array.Clear(result.Bound);
        result.TakeMagnitude(output);
    }
}
