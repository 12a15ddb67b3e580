using System;

namespace ModelGen;

/// <summary>Adds another layer's output, after batch normalisation and before the activation.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddAttribute : Attribute
{
    /// <summary>Names the layer to add.</summary>
    /// <param name="layer">The layer's name, best written with <c>nameof</c>.</param>
    public AddAttribute(string layer) => Layer = layer;

    /// <summary>The layer that is added.</summary>
    public string Layer { get; }
}
