using System;

namespace ModelGen;

/// <summary>The bit widths of parameters and activations; the nearest one wins (assembly, model, block use, layer).</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class BitsAttribute : Attribute
{
    /// <summary>Bits per weight: 1 to 8, or 32 for floating point. Default: 32.</summary>
    public int Weights { get; set; } = 32;

    /// <summary>Bits per activation: 1 to 8, or 32 for floating point. Default: 32.</summary>
    public int Activations { get; set; } = 32;
}
