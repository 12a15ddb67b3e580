using System;

namespace ModelGen;

/// <summary>Sets the <see cref="ParameterAttribute">parameters</see> of a block where it is used, in their order of declaration.</summary>
/// <remarks>A block of another assembly is used with the values that it declares itself.</remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithAttribute : Attribute
{
    /// <summary>Sets the block's parameters.</summary>
    /// <param name="values">One value per parameter, in order; missing ones keep what the block declares for them.</param>
    public WithAttribute(params object[] values) => Values = values;

    /// <summary>The values, in the parameters' order.</summary>
    public object[] Values { get; }
}
