using System;

namespace ModelGen;

/// <summary>
/// Names the layers that this one reads. Without it a layer reads the one declared before it; after a layer that reads from
/// elsewhere, the next one must name its inputs; naming the other branch in <see cref="AddAttribute"/> or <see cref="MultiplyAttribute"/>
/// will do. On a block's use it names what the block's inputs read, in their order.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FromAttribute : Attribute
{
    /// <summary>Names the inputs, in the operator's order.</summary>
    /// <param name="layers">
    /// Names of layers or blocks declared earlier, best written with <c>nameof</c>, or paths into blocks such as <c>Stage3.A</c>.
    /// </param>
    public FromAttribute(params string[] layers) => Layers = layers;

    /// <summary>Names of the layers read.</summary>
    public string[] Layers { get; }
}
