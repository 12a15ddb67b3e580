using System;

namespace ModelGen.Reference.Training;

/// <summary>Labelled samples held in memory.</summary>
public sealed class Dataset : ITrainingData
{
    private readonly int _features;

    /// <summary>Takes the arrays as they are, without a copy.</summary>
    /// <param name="samples">The samples one after another, each in row, column, channel order.</param>
    /// <param name="labels">The class of each sample.</param>
    /// <exception cref="ArgumentException">The samples' length is no multiple of the labels' length.</exception>
    public Dataset(float[] samples, byte[] labels)
    {
        ArgumentNullException.ThrowIfNull(samples);
        ArgumentNullException.ThrowIfNull(labels);
        if (labels.Length == 0 || samples.Length % labels.Length != 0)
            throw new ArgumentException($"{samples.Length} values cannot be {labels.Length} samples of equal size.");
        (Samples, Labels) = (samples, labels);
        _features = samples.Length / labels.Length;
    }

    /// <summary>The samples one after another.</summary>
    public float[] Samples { get; }

    /// <summary>The class of each sample.</summary>
    public byte[] Labels { get; }

    /// <inheritdoc />
    public int Count => Labels.Length;

    /// <inheritdoc />
    /// <exception cref="ArgumentException">A sample has another size than the model's input, or its label is no class.</exception>
    public void Read(int index, int epoch, Span<float> features, Span<float> target)
    {
        if (features.Length != _features)
            throw new ArgumentException($"A sample has {_features} values; the model's input has {features.Length}.");
        if (Labels[index] >= target.Length)
            throw new ArgumentException($"Sample {index} is of class {Labels[index]}; the model has {target.Length} classes.");
        Samples.AsSpan(index * _features, _features).CopyTo(features);
        target.Clear();
        target[Labels[index]] = 1;
    }
}
