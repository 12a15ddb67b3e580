using System;

namespace ModelGen;

/// <summary>The processor that the analyzers judge a model against. It does not choose which kernels are emitted.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class)]
public sealed class TargetAttribute : Attribute
{
    /// <summary>Names the processor.</summary>
    /// <param name="cpu">The processor.</param>
    public TargetAttribute(Cpu cpu) => Cpu = cpu;

    /// <summary>The processor.</summary>
    public Cpu Cpu { get; }
}
