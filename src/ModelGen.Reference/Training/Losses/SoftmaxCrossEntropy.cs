using System;

namespace ModelGen.Reference.Training;

/// <summary>-Σ t log softmax(y) for logits y; its gradient is softmax(y) Σt - t.</summary>
internal sealed class SoftmaxCrossEntropy : ILoss
{
    public double Evaluate(ReadOnlySpan<double> output, ReadOnlySpan<double> target, Span<double> gradient)
    {
        // With the largest logit subtracted no exponential overflows, and the sum is at least 1.
        double largest = double.NegativeInfinity;
        foreach (double y in output)
            largest = Math.Max(largest, y);
        double sum = 0, mass = 0;
        for (int i = 0; i < output.Length; i++)
        {
            gradient[i] = Math.Exp(output[i] - largest);
            sum += gradient[i];
            mass += target[i];
        }

        double loss = 0, logSum = Math.Log(sum);
        for (int i = 0; i < output.Length; i++)
        {
            loss -= target[i] * (output[i] - largest - logSum);
            gradient[i] = (gradient[i] / sum * mass) - target[i];
        }

        return loss;
    }
}
