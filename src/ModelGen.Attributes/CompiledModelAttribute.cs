using System;
using System.ComponentModel;

namespace ModelGen;

/// <summary>
/// Put on every compiled model by the generator, so that tools read what was declared from the assembly's metadata without
/// running any of its code.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class CompiledModelAttribute : Attribute
{
    /// <summary>Creates the attribute.</summary>
    /// <param name="specification">The model's canonical text.</param>
    /// <param name="topologyHash">Identifies the parameters that fit: layers, shapes and wiring.</param>
    /// <param name="programHash">Identifies the emitted code: the whole specification and the generator's version.</param>
    public CompiledModelAttribute(string specification, string topologyHash, string programHash)
    {
        Specification = specification;
        TopologyHash = topologyHash;
        ProgramHash = programHash;
    }

    /// <summary>The model's canonical text.</summary>
    public string Specification { get; }

    /// <summary>Identifies the parameters that fit: layers, shapes and wiring.</summary>
    public string TopologyHash { get; }

    /// <summary>Identifies the emitted code: the whole specification and the generator's version.</summary>
    public string ProgramHash { get; }
}
