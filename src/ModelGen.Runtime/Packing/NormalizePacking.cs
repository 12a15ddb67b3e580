using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>
/// Writes a normalisation that is computed as a step of its own: per channel the mean and the scale 1/std, each
/// rounded once, over and over until a period is full, so that kernels read whole vectors of them.
/// </summary>
public sealed unsafe class NormalizePacking : PackingStep
{
    private readonly InputNormalization _normalization;
    private readonly int _period;
    private readonly long _scaleOffset;
    private readonly long _meanOffset;

    /// <summary>Creates the step. Called by generated code.</summary>
    /// <param name="mean">One number per channel, or one for all.</param>
    /// <param name="std">One number above 0 per channel, or one for all.</param>
    /// <param name="period">How many of each are written: a multiple of the channels, at least 1.</param>
    /// <param name="scaleOffset">Where the scales begin in the packed parameters, in bytes.</param>
    /// <param name="meanOffset">Where the means begin, in bytes.</param>
    /// <exception cref="ArgumentException">The numbers do not agree or are out of range.</exception>
    public NormalizePacking(double[] mean, double[] std, int period, long scaleOffset, long meanOffset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(scaleOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(meanOffset);
        _normalization = new InputNormalization(mean, std);
        if (period % _normalization.Channels != 0)
            throw new ArgumentException($"{_normalization.Channels} channels do not divide a period of {period}.", nameof(period));
        _period = period;
        _scaleOffset = scaleOffset;
        _meanOffset = meanOffset;
    }

    /// <inheritdoc />
    public override long End => Math.Max(_scaleOffset, _meanOffset) + 4L * _period;

    /// <inheritdoc />
    public override void Pack(IParameterSource parameters, FlattenOrder order, byte* packed)
    {
        float* scale = (float*)(packed + _scaleOffset);
        float* mean = (float*)(packed + _meanOffset);
        for (int i = 0; i < _period; i++)
        {
            scale[i] = (float)(1 / _normalization.Std(i));
            mean[i] = (float)_normalization.Mean(i);
        }
    }

    /// <inheritdoc />
    /// <remarks>There is nothing to read back: the numbers are the declaration's, not the file's.</remarks>
    public override void Unpack(byte* packed, FlattenOrder order, IDictionary<string, float[]> parameters)
    {
    }
}
