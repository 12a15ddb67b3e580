using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>
/// Writes a normalisation that is computed as a step of its own: per channel the scale 1/std and the shift -mean/std, each
/// computed in double and rounded once, over and over until a period is full, so that kernels read whole vectors of them.
/// </summary>
public sealed unsafe class ScaleShiftPacking : PackingStep
{
    private readonly InputNormalization _normalization;
    private readonly int _period;
    private readonly long _scaleOffset;
    private readonly long _shiftOffset;

    /// <summary>Creates the step. Called by generated code.</summary>
    /// <param name="mean">One number per channel, or one for all.</param>
    /// <param name="std">One number above 0 per channel, or one for all.</param>
    /// <param name="period">How many scales and shifts are written: a multiple of the channels, at least 1.</param>
    /// <param name="scaleOffset">Where the scales begin in the packed parameters, in bytes.</param>
    /// <param name="shiftOffset">Where the shifts begin, in bytes.</param>
    /// <exception cref="ArgumentException">The numbers do not agree or are out of range.</exception>
    public ScaleShiftPacking(double[] mean, double[] std, int period, long scaleOffset, long shiftOffset)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(scaleOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(shiftOffset);
        _normalization = new InputNormalization(mean, std);
        if (period % _normalization.Channels != 0)
            throw new ArgumentException($"{_normalization.Channels} channels do not divide a period of {period}.", nameof(period));
        _period = period;
        _scaleOffset = scaleOffset;
        _shiftOffset = shiftOffset;
    }

    /// <inheritdoc />
    public override long End => Math.Max(_scaleOffset, _shiftOffset) + 4L * _period;

    /// <inheritdoc />
    public override void Pack(IParameterSource parameters, FlattenOrder order, byte* packed)
    {
        float* scale = (float*)(packed + _scaleOffset);
        float* shift = (float*)(packed + _shiftOffset);
        for (int i = 0; i < _period; i++)
        {
            scale[i] = (float)(1 / _normalization.Std(i));
            shift[i] = (float)(-_normalization.Mean(i) / _normalization.Std(i));
        }
    }

    /// <inheritdoc />
    /// <remarks>There is nothing to read back: the numbers are the declaration's, not the file's.</remarks>
    public override void Unpack(byte* packed, FlattenOrder order, IDictionary<string, float[]> parameters)
    {
    }
}
