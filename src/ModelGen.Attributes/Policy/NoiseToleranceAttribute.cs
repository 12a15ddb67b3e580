using System;

namespace ModelGen;

/// <summary>The noise that a layer must tolerate, which the compiler checks against the noise that the target adds.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class NoiseToleranceAttribute : Attribute
{
    /// <summary>States the tolerance.</summary>
    /// <param name="sigma">The standard deviation of additive Gaussian noise, relative to the layer's output range; at least 0.</param>
    public NoiseToleranceAttribute(double sigma) => Sigma = sigma;

    /// <summary>The tolerated standard deviation, relative to the layer's output range.</summary>
    public double Sigma { get; }
}
