using System;

namespace ModelGen;

/// <summary>What is removed from a layer.</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class PruneAttribute : Attribute
{
    /// <summary>The fraction of output channels removed, from 0 up to but not including 1.</summary>
    public double Channels { get; set; }

    /// <summary>The fraction of single weights removed, from 0 up to but not including 1.</summary>
    public double Weights { get; set; }
}
