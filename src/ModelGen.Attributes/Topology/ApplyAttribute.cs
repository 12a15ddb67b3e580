using System;

namespace ModelGen;

/// <summary>
/// Applies another layer's operator and batch normalisation once more, with the same parameters. What is added and the activation are the
/// applying layer's own.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ApplyAttribute : Attribute
{
    /// <summary>Names the layer whose operator and parameters are used.</summary>
    /// <param name="layer">The layer's name, best written with <c>nameof</c>.</param>
    public ApplyAttribute(string layer) => Layer = layer;

    /// <summary>The layer whose operator and parameters are used.</summary>
    public string Layer { get; }
}
