using System;

namespace ModelGen;

/// <summary>Chains a block several times.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RepeatAttribute : Attribute
{
    /// <summary>Chains the block.</summary>
    /// <param name="count">How many blocks, at least 1.</param>
    public RepeatAttribute(int count) => Count = count;

    /// <summary>How many blocks.</summary>
    public int Count { get; }
}
