using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>
/// Writes a batch normalisation that is computed as a step of its own, y = (x - mean) * scale + shift: per channel the mean, the scale
/// weight / sqrt(variance + epsilon), computed in double and rounded once, and the shift, over and over until a period is full, so that
/// kernels read whole vectors of them.
/// </summary>
public sealed unsafe class AffinePacking : PackingStep
{
    private readonly BatchNormTensors _norm;
    private readonly int _period;
    private readonly long _meanOffset;
    private readonly long _scaleOffset;
    private readonly long _shiftOffset;

    /// <summary>Creates the step. Called by generated code.</summary>
    /// <param name="norm">The batch normalisation.</param>
    /// <param name="period">How many of each are written: a multiple of the channels, at least 1.</param>
    /// <param name="meanOffset">Where the means begin in the packed parameters, in bytes.</param>
    /// <param name="scaleOffset">Where the scales begin, in bytes.</param>
    /// <param name="shiftOffset">Where the shifts begin, in bytes.</param>
    /// <exception cref="ArgumentException">The numbers do not agree or are out of range.</exception>
    public AffinePacking(BatchNormTensors norm, int period, long meanOffset, long scaleOffset, long shiftOffset)
    {
        ArgumentNullException.ThrowIfNull(norm);
        ArgumentOutOfRangeException.ThrowIfLessThan(period, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(meanOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(scaleOffset);
        ArgumentOutOfRangeException.ThrowIfNegative(shiftOffset);
        if (period % norm.Channels != 0)
            throw new ArgumentException($"{norm.Channels} channels do not divide a period of {period}.", nameof(period));
        _norm = norm;
        _period = period;
        _meanOffset = meanOffset;
        _scaleOffset = scaleOffset;
        _shiftOffset = shiftOffset;
    }

    /// <inheritdoc />
    public override long End => Math.Max(Math.Max(_meanOffset, _scaleOffset), _shiftOffset) + 4L * _period;

    /// <inheritdoc />
    public override void Pack(IParameterSource parameters, FlattenOrder order, byte* packed)
    {
        ChannelAffine affine = _norm.Read(parameters);
        float* mean = (float*)(packed + _meanOffset);
        float* scale = (float*)(packed + _scaleOffset);
        float* shift = (float*)(packed + _shiftOffset);
        for (int i = 0, c = 0; i < _period; i++)
        {
            mean[i] = (float)affine.Mean[c];
            scale[i] = (float)affine.Scale[c];
            shift[i] = (float)affine.Shift[c];
            if (!float.IsFinite(scale[i]))
                throw _norm.Overflow(c, affine.Scale[c]);
            if (++c == _norm.Channels)
                c = 0;
        }
    }

    /// <inheritdoc />
    /// <remarks>There is nothing to read back: weight and variance are one number here. See <see cref="PackingStep.Unpack"/>.</remarks>
    public override void Unpack(byte* packed, FlattenOrder order, IDictionary<string, float[]> parameters)
    {
    }
}
