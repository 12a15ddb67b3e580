using System;

namespace ModelGen;

/// <summary>Leaky rectified linear unit: y = x for x at least 0, slope * x below.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LeakyReluAttribute : Attribute
{
    /// <summary>A leaky rectified linear unit.</summary>
    /// <param name="slope">The factor below 0; a finite number. Default: 0.01.</param>
    public LeakyReluAttribute(double slope = 0.01) => Slope = slope;

    /// <summary>The factor below 0.</summary>
    public double Slope { get; }
}
