using System;

namespace ModelGen.Reference.Training;

/// <summary>Loss and accuracy over samples, added in their order.</summary>
internal sealed class LossSum(ILoss loss)
{
    private double _loss;
    private int _samples, _right;

    public Evaluation Mean => new(_loss / Math.Max(_samples, 1), (double)_right / Math.Max(_samples, 1));

    /// <summary>Adds a mini-batch.</summary>
    /// <returns>The gradient of its mean loss with respect to the outputs.</returns>
    public double[] Add(double[] outputs, double[] targets, int samples)
    {
        double[] gradient = new double[outputs.Length];
        int count = outputs.Length / samples;
        for (int sample = 0; sample < samples; sample++)
        {
            ReadOnlySpan<double> output = outputs.AsSpan(sample * count, count), target = targets.AsSpan(sample * count, count);
            _loss += loss.Evaluate(output, target, gradient.AsSpan(sample * count, count));
            _right += Largest(output) == Largest(target) ? 1 : 0;
        }

        _samples += samples;
        for (int i = 0; i < gradient.Length; i++)
            gradient[i] /= samples;
        return gradient;
    }

    private static int Largest(ReadOnlySpan<double> values)
    {
        int largest = 0;
        for (int i = 1; i < values.Length; i++)
        {
            if (values[i] > values[largest])
                largest = i;
        }

        return largest;
    }
}
