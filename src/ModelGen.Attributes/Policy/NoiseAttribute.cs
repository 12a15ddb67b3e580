using System;

namespace ModelGen;

/// <summary>Adds Gaussian noise to a layer, as an analog computation would.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class NoiseAttribute : Attribute
{
    /// <summary>Standard deviation of the additive part, in units of the value; at least 0.</summary>
    public double Additive { get; set; }

    /// <summary>Standard deviation of the multiplicative part, as a fraction of the value; at least 0.</summary>
    public double Multiplicative { get; set; }

    /// <summary>Where the noise enters. Default: <see cref="NoisePoint.Linear"/>.</summary>
    public NoisePoint At { get; set; }
}
