using System;

namespace ModelGen;

/// <summary>Sets the <see cref="ParameterAttribute">parameters</see> of a block where it is used, in their order of declaration.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class WithAttribute : Attribute
{
    /// <summary>Sets the block's parameters.</summary>
    /// <param name="values">One value per parameter, in order; missing ones keep the block's default.</param>
    public WithAttribute(params object[] values) => Values = values;

    /// <summary>The values, in the parameters' order.</summary>
    public object[] Values { get; }
}
