using System;

namespace ModelGen;

/// <summary>
/// Chains a block of one input several times: each reads the one before it, and the property's value is the last one's. Their layers are
/// <c>Stage.0.A</c>, <c>Stage.1.A</c>, …
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class RepeatAttribute : Attribute
{
    /// <summary>Chains the block.</summary>
    /// <param name="count">How many blocks, at least 1.</param>
    public RepeatAttribute(int count) => Count = count;

    /// <summary>How many blocks.</summary>
    public int Count { get; }
}
