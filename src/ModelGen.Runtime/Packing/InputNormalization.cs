using System;

namespace ModelGen.Runtime;

/// <summary>y = (x - mean) / std of an input, channel by channel or with one number for all.</summary>
public sealed class InputNormalization
{
    private readonly double[] _mean;
    private readonly double[] _std;

    /// <summary>Creates a normalisation.</summary>
    /// <param name="mean">One finite number per channel, or one for all.</param>
    /// <param name="std">One finite number above 0 per channel, or one for all.</param>
    /// <exception cref="ArgumentException">The lengths do not agree, or a number is out of range.</exception>
    public InputNormalization(double[] mean, double[] std)
    {
        Channels = Math.Max(mean.Length, std.Length);
        if (mean.Length != Channels && mean.Length != 1)
            throw new ArgumentException($"Expected 1 or {Channels} means, got {mean.Length}.", nameof(mean));
        if (std.Length != Channels && std.Length != 1)
            throw new ArgumentException($"Expected 1 or {Channels} standard deviations, got {std.Length}.", nameof(std));
        foreach (double m in mean)
        {
            if (!double.IsFinite(m))
                throw new ArgumentException("Every mean must be finite.", nameof(mean));
        }
        foreach (double s in std)
        {
            if (!double.IsFinite(s) || s <= 0)
                throw new ArgumentException("Every standard deviation must be finite and above 0.", nameof(std));
        }
        _mean = (double[])mean.Clone();
        _std = (double[])std.Clone();
    }

    /// <summary>How many channels have numbers of their own; 1 if all share one pair.</summary>
    public int Channels { get; }

    /// <summary>What is subtracted from an element.</summary>
    /// <param name="element">The element's number in row, column, channel order.</param>
    public double Mean(int element) => _mean.Length == 1 ? _mean[0] : _mean[element % _mean.Length];

    /// <summary>What divides an element.</summary>
    /// <param name="element">The element's number in row, column, channel order.</param>
    public double Std(int element) => _std.Length == 1 ? _std[0] : _std[element % _std.Length];

    internal ChannelAffine ToAffine()
    {
        var affine = new ChannelAffine(Channels);
        for (int c = 0; c < Channels; c++)
            (affine.Mean[c], affine.Scale[c]) = (Mean(c), 1 / Std(c));
        return affine;
    }
}
