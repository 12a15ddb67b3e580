using System;

namespace ModelGen.Reference.Training;

/// <summary>The mean of (y - t)^2 over the output's elements.</summary>
internal sealed class MeanSquaredError : ILoss
{
    public double Evaluate(ReadOnlySpan<double> output, ReadOnlySpan<double> target, Span<double> gradient)
    {
        double loss = 0;
        for (int i = 0; i < output.Length; i++)
        {
            double difference = output[i] - target[i];
            loss += difference * difference / output.Length;
            gradient[i] = 2 * difference / output.Length;
        }

        return loss;
    }
}
