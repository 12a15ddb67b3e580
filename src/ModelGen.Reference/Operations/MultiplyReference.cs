using System;
using System.Collections.Generic;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>y = a * b, two values of one shape, or b a vector of one factor per channel (last dimension) of a.</summary>
internal sealed class MultiplyReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output)
    {
        double[] a = call.Inputs[0], b = call.Inputs[1];
        for (int i = 0; i < output.Length; i++)
            output[i] = a[i] * b[Factor(call, i)];
    }

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        double[] a = call.Inputs[0], b = call.Inputs[1];
        for (int i = 0; i < outputGradient.Length; i++)
        {
            int factor = Factor(call, i);
            if (inputGradients[0] is double[] gradient)
                gradient[i] += outputGradient[i] * b[factor];
            if (inputGradients[1] is double[] factorGradient)
                factorGradient[factor] += outputGradient[i] * a[i];
        }
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        for (int i = 0; i < output.Length; i++)
        {
            int factor = Factor(call, i);
            double a = call.Inputs[0][i], b = call.Inputs[1][factor], ea = inputs[0].Bound[i], eb = inputs[1].Bound[factor];
            double propagated = Fp32Error.Propagate(Fp32Error.MagnitudeOf(a), eb) + Fp32Error.Propagate(Fp32Error.MagnitudeOf(b) + eb, ea);
            result.Magnitude[i] = Fp32Error.MagnitudeOf(output[i]);
            result.Bound[i] = propagated + (Fp32.UnitRoundoff * (result.Magnitude[i] + propagated)) + Fp32.Grain;
            result.LimitToRange(i, result.Magnitude[i]);

            // Infinity times a number whose sign is uncertain may be either infinity or NaN.
            if ((double.IsInfinity(a) && eb > 0 && eb >= Math.Abs(b)) || (double.IsInfinity(b) && ea > 0 && ea >= Math.Abs(a)))
                result.Bound[i] = double.PositiveInfinity;
        }
    }

    /// <summary>The second operand's element that belongs to one of the first: its own, or its sample's factor of the same channel.</summary>
    private static int Factor(OperationCall call, int element)
    {
        int count = call.Inputs[1].Length / call.Samples, elements = call.Inputs[0].Length / call.Samples;
        return count == elements ? element : (element / elements * count) + (element % count);
    }
}
