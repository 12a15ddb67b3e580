using System;

namespace ModelGen;

/// <summary>
/// Sets the policy of one layer of a <see cref="VariantAttribute{TModel}">variant</see> by its path; what a search writes back. What is
/// left out stays as it is declared elsewhere.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class PolicyAttribute : Attribute
{
    /// <summary>Names the layer.</summary>
    /// <param name="path">The path of a layer, for example <c>Stage3.B</c>, or of a block, which stands for all of its layers.</param>
    public PolicyAttribute(string path) => Path = path;

    /// <summary>The layer's path.</summary>
    public string Path { get; }

    /// <summary>Bits per weight: 1 to 8, or 32 for floating point.</summary>
    public int WeightBits { get; set; } = 32;

    /// <summary>Bits per activation: 1 to 8, or 32 for floating point.</summary>
    public int ActivationBits { get; set; } = 32;

    /// <summary>The fraction of output channels removed, from 0 up to but not including 1.</summary>
    public double PrunedChannels { get; set; }

    /// <summary>The fraction of single weights removed, from 0 up to but not including 1.</summary>
    public double PrunedWeights { get; set; }

    /// <summary>The standard deviation of noise tolerated, relative to the output range; at least 0.</summary>
    public double NoiseTolerance { get; set; }

    /// <summary>Whether means and variances are propagated.</summary>
    public bool Gaussian { get; set; }
}
