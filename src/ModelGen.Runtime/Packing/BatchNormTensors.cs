using System;
using System.Globalization;

namespace ModelGen.Runtime;

/// <summary>
/// A batch normalisation whose numbers come from the parameter file:
/// y = (x - mean) / sqrt(variance + epsilon) * weight + bias of each channel.
/// </summary>
public sealed class BatchNormTensors
{
    private readonly string _weight;
    private readonly string _bias;
    private readonly string _mean;
    private readonly string _variance;
    private readonly double _epsilon;

    /// <summary>Names the tensors. Called by generated code.</summary>
    /// <param name="weight">The canonical name of the factors [channels].</param>
    /// <param name="bias">The canonical name of the summands [channels].</param>
    /// <param name="mean">The canonical name of the means [channels].</param>
    /// <param name="variance">The canonical name of the variances [channels].</param>
    /// <param name="channels">How many channels, at least 1.</param>
    /// <param name="epsilon">Added to the variance; finite and at least 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public BatchNormTensors(string weight, string bias, string mean, string variance, int channels, double epsilon)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(channels, 1);
        if (!double.IsFinite(epsilon) || epsilon < 0)
            throw OutOfRange(epsilon);
        _weight = weight;
        _bias = bias;
        _mean = mean;
        _variance = variance;
        Channels = channels;
        _epsilon = epsilon;
    }

    /// <summary>How many channels.</summary>
    public int Channels { get; }

    /// <summary>The numbers, with weight / sqrt(variance + epsilon) as the scale.</summary>
    /// <exception cref="ParameterFileException">A variance and epsilon are not above 0 together.</exception>
    internal ChannelAffine Read(IParameterSource parameters)
    {
        ReadOnlySpan<float> weight = parameters.Values(_weight, Channels);
        ReadOnlySpan<float> bias = parameters.Values(_bias, Channels);
        ReadOnlySpan<float> mean = parameters.Values(_mean, Channels);
        ReadOnlySpan<float> variance = parameters.Values(_variance, Channels);
        var affine = new ChannelAffine(Channels);
        for (int c = 0; c < Channels; c++)
        {
            double sum = variance[c] + _epsilon;
            if (!(sum > 0))
                throw NotPositive(c, variance[c]);
            affine.Mean[c] = mean[c];
            affine.Scale[c] = weight[c] / Math.Sqrt(sum);
            affine.Shift[c] = bias[c];
        }
        return affine;
    }

    internal ParameterFileException Overflow(int channel, double scale)
        => new(string.Create(
            CultureInfo.InvariantCulture,
            $"{_weight}: expected weight / sqrt(variance + epsilon) within 32 bits, got {scale:G4} at [{channel}]."));

    // The messages are methods of their own: a load that succeeds does not compile them.
    private static ArgumentOutOfRangeException OutOfRange(double epsilon)
        => new(nameof(epsilon), epsilon, "Expected a finite number of at least 0.");

    private ParameterFileException NotPositive(int channel, float variance)
        => new(string.Create(
            CultureInfo.InvariantCulture,
            $"{_variance}: expected variance + epsilon above 0, got {variance} + {_epsilon} at [{channel}]."));
}
