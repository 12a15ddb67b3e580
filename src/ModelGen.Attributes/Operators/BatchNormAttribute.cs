using System;

namespace ModelGen;

/// <summary>
/// Batch normalisation after the operator: y = (x - mean) / sqrt(variance + epsilon) * weight + bias, each channel (last dimension)
/// by its own numbers. Folded into the parameters of a linear layer before or behind it at load, computed on its own elsewhere.
/// </summary>
/// <remarks>
/// Parameters: <c>norm.weight</c>, <c>norm.bias</c>, <c>norm.mean</c> and <c>norm.variance</c>, each [channels]. Ioffe and Szegedy,
/// "Batch Normalization", 2015.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BatchNormAttribute : Attribute
{
    /// <summary>Added to the variance; finite and at least 0. Default: 1E-5.</summary>
    public double Epsilon { get; set; } = 1E-5;
}
