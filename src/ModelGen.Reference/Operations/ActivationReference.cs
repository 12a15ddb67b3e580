using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>y = f(x), element by element.</summary>
internal sealed class ActivationReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output)
    {
        Activation activation = ((ActivationOperation)call.Node.Operation).Activation;
        double[] x = call.Inputs[0];
        for (int i = 0; i < output.Length; i++)
            output[i] = ActivationFunction.Value(activation, x[i]);
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
        Activation activation = ((ActivationOperation)call.Node.Operation).Activation;
        double[] x = call.Inputs[0];
        for (int i = 0; i < inputGradient.Length; i++)
            inputGradient[i] += outputGradient[i] * ActivationFunction.Derivative(activation, x[i]);
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        Activation activation = ((ActivationOperation)call.Node.Operation).Activation;
        for (int i = 0; i < output.Length; i++)
        {
            result.Bound[i] = ActivationBound.Of(activation, call.Inputs[0][i], inputs[0].Bound[i]);
            result.Magnitude[i] = Fp32Error.MagnitudeOf(output[i]);
            result.LimitToRange(i, result.Magnitude[i] + result.Bound[i]);
        }
    }
}
