using System;

namespace ModelGen;

/// <summary>The batch sizes that get a program of their own. Larger batches run in pieces of these. Default: 1 and 16.</summary>
/// <remarks>On an assembly it is the default of all its models; a variant has its base's unless it declares its own.</remarks>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class, Inherited = false)]
public sealed class BatchAttribute : Attribute
{
    /// <summary>Names the batch sizes.</summary>
    /// <param name="sizes">Each at least 1; 1 is always included.</param>
    public BatchAttribute(params int[] sizes) => Sizes = sizes;

    /// <summary>The batch sizes.</summary>
    public int[] Sizes { get; }
}
