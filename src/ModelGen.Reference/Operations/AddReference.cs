using System;
using System.Collections.Generic;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>y = a + b, two values of one shape.</summary>
internal sealed class AddReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output)
    {
        for (int i = 0; i < output.Length; i++)
            output[i] = call.Inputs[0][i] + call.Inputs[1][i];
    }

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        foreach (double[]? inputGradient in inputGradients)
        {
            for (int i = 0; i < inputGradient?.Length; i++)
                inputGradient[i] += outputGradient[i];
        }
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        // One rounding of what really is added. Sums of subnormal numbers are exact.
        for (int i = 0; i < output.Length; i++)
        {
            double incoming = inputs[0].Bound[i] + inputs[1].Bound[i];
            result.Magnitude[i] = Fp32Error.MagnitudeOf(output[i]);
            result.Bound[i] = incoming + (Fp32.UnitRoundoff * (result.Magnitude[i] + incoming));
            result.LimitToRange(i, result.Magnitude[i]);
        }
    }
}
