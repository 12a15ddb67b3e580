using System;

namespace ModelGen.Reference.Training;

/// <summary>Loss and accuracy over samples, added in their order.</summary>
internal sealed class LossSum
{
    private double _loss;
    private int _samples, _right;

    public Evaluation Mean => new(_loss / Math.Max(_samples, 1), (double)_right / Math.Max(_samples, 1));

    /// <summary>The loss of some samples of a mini-batch.</summary>
    /// <param name="loss">The loss.</param>
    /// <param name="outputs">What the model says.</param>
    /// <param name="targets">What it should say.</param>
    /// <param name="samples">How many samples these are.</param>
    /// <param name="batch">How many samples the mini-batch has.</param>
    /// <param name="gradient">The gradient of the mini-batch's mean loss with respect to the outputs.</param>
    public static LossSum Of(ILoss loss, double[] outputs, double[] targets, int samples, int batch, out double[] gradient)
    {
        var sum = new LossSum { _samples = samples };
        gradient = new double[outputs.Length];
        int count = outputs.Length / samples;
        for (int sample = 0; sample < samples; sample++)
        {
            ReadOnlySpan<double> output = outputs.AsSpan(sample * count, count), target = targets.AsSpan(sample * count, count);
            sum._loss += loss.Evaluate(output, target, gradient.AsSpan(sample * count, count));
            sum._right += Largest(output) == Largest(target) ? 1 : 0;
        }

        for (int i = 0; i < gradient.Length; i++)
            gradient[i] /= batch;
        return sum;
    }

    /// <summary>Adds the next samples.</summary>
    public void Add(LossSum other)
    {
        _loss += other._loss;
        _samples += other._samples;
        _right += other._right;
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
