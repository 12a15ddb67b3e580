using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>y[i, c] = (x[i, c] - mean[c]) / sqrt(variance[c] + epsilon) * weight[c] + bias[c], by the stored statistics.</summary>
internal sealed class BatchNormReference : IReferenceOperation
{
    private const int Weight = 0, Bias = 1, Mean = 2, Variance = 3;

    public void Forward(OperationCall call, double[] output)
    {
        double[] x = call.Inputs[0], scale = Scales(call), mean = call.Parameters[Mean], bias = call.Parameters[Bias];
        for (int i = 0; i < output.Length; i++)
        {
            int c = i % scale.Length;
            output[i] = ((x[i] - mean[c]) * scale[c]) + bias[c];
        }
    }

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        double epsilon = ((BatchNormOperation)call.Node.Operation).Epsilon;
        double[] x = call.Inputs[0], scale = Scales(call), mean = call.Parameters[Mean], variance = call.Parameters[Variance];
        double[] gradients = new double[scale.Length], products = new double[scale.Length];
        for (int i = 0; i < outputGradient.Length; i++)
        {
            int c = i % scale.Length;
            gradients[c] += outputGradient[i];
            products[c] += outputGradient[i] * (x[i] - mean[c]);
            if (inputGradients[0] is double[] inputGradient)
                inputGradient[i] += outputGradient[i] * scale[c];
        }

        for (int c = 0; c < scale.Length; c++)
        {
            double sum = variance[c] + epsilon;
            parameterGradients[Weight][c] += products[c] / Math.Sqrt(sum);
            parameterGradients[Bias][c] += gradients[c];
            parameterGradients[Mean][c] -= gradients[c] * scale[c];
            parameterGradients[Variance][c] -= products[c] * scale[c] / (2 * sum);
        }
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        double[] x = call.Inputs[0], scale = Scales(call), mean = call.Parameters[Mean], bias = call.Parameters[Bias];
        for (int i = 0; i < output.Length; i++)
        {
            int c = i % scale.Length;
            double s = Math.Abs(scale[c]), m = Math.Abs(mean[c]), b = Math.Abs(bias[c]), e = inputs[0].Bound[i];
            double finite = double.IsFinite(x[i]) ? x[i] : 0;
            double apart = Math.Abs(finite) + m;

            // Before a dense layer it may be folded: then no difference is taken before that layer's sum.
            result.Magnitude[i] = (s * apart) + b;
            if (double.IsPositiveInfinity(e))
            {
                result.Bound[i] = e; // It may be NaN, even for a scale of 0.
                continue;
            }

            // On its own: roundings of the difference, of the scale, of the product and of the sum. Behind a dense layer it may be folded:
            // then its constant mean * scale + bias is a term of that layer's sum like the bias.
            double difference = Math.Abs(finite - mean[c]) + e;
            double own = (Fp32.UnitRoundoff * ((5 * s * difference) + (2 * b))) + (Fp32.Grain * (difference + 1));
            if (inputs[0].Sum is LinearSum sum)
            {
                own = Math.Max(own, Fp32Contract.Dense(sum.Products, (s * m) + b));
                apart = Math.Max(apart, sum.Magnitude[i] + m);
            }

            result.Bound[i] = (s * e) + own;
            result.LimitToRange(i, Math.Max(apart, (s * apart) + b));
        }
    }

    private static double[] Scales(OperationCall call)
    {
        double epsilon = ((BatchNormOperation)call.Node.Operation).Epsilon;
        double[] weight = call.Parameters[Weight], variance = call.Parameters[Variance];
        double[] scale = new double[weight.Length];
        for (int c = 0; c < scale.Length; c++)
            scale[c] = weight[c] / Math.Sqrt(variance[c] + epsilon);
        return scale;
    }
}
