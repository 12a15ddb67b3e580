using System;

namespace ModelGen;

/// <summary>Sets the policy of one layer of a variant by its path; what a search writes back.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true, Inherited = false)]
public sealed class PolicyAttribute : Attribute
{
    /// <summary>Names the layer.</summary>
    /// <param name="path">The layer's path, for example <c>Stage3.B</c>.</param>
    public PolicyAttribute(string path) => Path = path;

    /// <summary>The layer's path.</summary>
    public string Path { get; }

    /// <summary>Bits per weight: 1 to 8, or 32 for floating point.</summary>
    public int WeightBits { get; set; } = 32;

    /// <summary>Bits per activation: 1 to 8, or 32 for floating point.</summary>
    public int ActivationBits { get; set; } = 32;
}
