using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>y = W x + b, W [units, inputs] row by row; without a second parameter b is 0.</summary>
internal class DenseReference : IReferenceOperation
{
    public virtual void Forward(OperationCall call, double[] output)
    {
        (int units, int inputs) = Sizes(call);
        double[] x = call.Inputs[0], weight = call.Parameters[0];
        for (int sample = 0; sample < call.Samples; sample++)
        {
            for (int unit = 0; unit < units; unit++)
            {
                double sum = Bias(call, unit);
                for (int input = 0; input < inputs; input++)
                    sum += x[(sample * inputs) + input] * weight[(unit * inputs) + input];
                output[(sample * units) + unit] = sum;
            }
        }
    }

    public virtual void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        (int units, int inputs) = Sizes(call);
        double[] x = call.Inputs[0], weight = call.Parameters[0];
        double[] weightGradient = parameterGradients[0];
        for (int sample = 0; sample < call.Samples; sample++)
        {
            for (int unit = 0; unit < units; unit++)
            {
                double gradient = outputGradient[(sample * units) + unit];
                for (int input = 0; input < inputs; input++)
                {
                    weightGradient[(unit * inputs) + input] += gradient * x[(sample * inputs) + input];
                    if (inputGradients[0] is double[] inputGradient)
                        inputGradient[(sample * inputs) + input] += gradient * weight[(unit * inputs) + input];
                }

                if (parameterGradients.Count > 1)
                    parameterGradients[1][unit] += gradient;
            }
        }
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        (int units, int count) = Sizes(call);
        double[] weight = call.Parameters[0];
        double[] incoming = inputs[0].Bound, magnitudes = inputs[0].Magnitude;
        result.Sum = new LinearSum(count, new double[output.Length]);
        for (int sample = 0; sample < call.Samples; sample++)
        {
            for (int unit = 0; unit < units; unit++)
            {
                double magnitude = Math.Abs(Bias(call, unit)), propagated = 0;
                for (int input = 0; input < count; input++)
                {
                    int source = (sample * count) + input;
                    double w = Math.Abs(weight[(unit * count) + input]);
                    if (double.IsPositiveInfinity(incoming[source]))
                        propagated = double.PositiveInfinity;
                    else if (double.IsFinite(w))
                    {
                        // The terms that are summed in 32 bits are those of the already inexact input.
                        magnitude += w * (magnitudes[source] + incoming[source]);
                        propagated += w * incoming[source];
                    }
                }

                int target = (sample * units) + unit;
                result.Sum.Magnitude[target] = magnitude;
                result.Magnitude[target] = Fp32Error.MagnitudeOf(output[target]);
                result.Bound[target] = Fp32Contract.Dense(count, magnitude) + propagated;
                result.LimitToRange(target, magnitude);
            }
        }
    }

    protected static (int Units, int Inputs) Sizes(OperationCall call)
    {
        int units = ((DenseOperation)call.Node.Operation).Units;
        return (units, call.Inputs[0].Length / Math.Max(call.Samples, 1));
    }

    protected static double Bias(OperationCall call, int unit) => call.Parameters.Count > 1 ? call.Parameters[1][unit] : 0;
}
