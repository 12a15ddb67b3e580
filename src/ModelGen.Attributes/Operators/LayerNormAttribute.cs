using System;

namespace ModelGen;

/// <summary>
/// Layer normalisation over the last dimension: y = (x - mean) / sqrt(variance + epsilon) * weight + bias, mean and variance taken
/// over the channels of each position. Parameters: <c>weight</c> and <c>bias</c>, each [channels].
/// </summary>
/// <remarks>Ba, Kiros and Hinton, "Layer Normalization", 2016; the variance is the biased one.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LayerNormAttribute : Attribute
{
    /// <summary>Added to the variance; finite and above 0. Default: 1E-5.</summary>
    public double Epsilon { get; set; } = 1E-5;
}
