using System;

namespace ModelGen.Reference.Training;

/// <summary>Samples with the values that the model should return, held in memory.</summary>
public sealed class RegressionDataset : ITrainingData
{
    private readonly float[] _samples, _targets;

    /// <summary>Takes the arrays as they are, without a copy.</summary>
    /// <param name="samples">The samples one after another.</param>
    /// <param name="targets">What the model should return for each, one after another.</param>
    /// <param name="count">How many samples.</param>
    /// <exception cref="ArgumentException">A length is no multiple of the count.</exception>
    public RegressionDataset(float[] samples, float[] targets, int count)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(targets);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(count);
        if (samples.Length % count != 0 || targets.Length % count != 0)
            throw new ArgumentException($"{samples.Length} and {targets.Length} values cannot be {count} samples of equal size.");
        (_samples, _targets, Count) = (samples, targets, count);
    }

    /// <inheritdoc />
    public int Count { get; }

    /// <inheritdoc />
    /// <exception cref="ArgumentException">A sample has another size than the model's input or output.</exception>
    public void Read(int index, int epoch, Span<float> features, Span<float> target)
    {
        if (features.Length != _samples.Length / Count || target.Length != _targets.Length / Count)
            throw new ArgumentException(
                $"A sample has {_samples.Length / Count} and {_targets.Length / Count} values; " +
                $"the model has {features.Length} and {target.Length}.");
        _samples.AsSpan(index * features.Length, features.Length).CopyTo(features);
        _targets.AsSpan(index * target.Length, target.Length).CopyTo(target);
    }
}
