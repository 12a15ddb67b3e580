using System;
using System.ComponentModel;

namespace ModelGen;

/// <summary>
/// Put on every block by the generator, so that other assemblies know its layers and their order: metadata promises no order, and
/// reference assemblies lack members that are not public.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledBlockAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="layers">The names of the block's layers and of its uses of other blocks, in the order of declaration.</param>
    public CompiledBlockAttribute(params string[] layers) => Layers = layers;

    /// <summary>The names of the block's layers and of its uses of other blocks, in the order of declaration.</summary>
    public string[] Layers { get; }
}
