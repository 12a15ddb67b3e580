using System;

namespace ModelGen;

/// <summary>Makes a constant of a block settable where the block is used, by <see cref="WithAttribute"/>.</summary>
/// <remarks>
/// For constants of type <c>int</c>, <c>long</c>, <c>float</c>, <c>double</c>, <c>bool</c>, <c>string</c> or an enumeration. Where a use
/// sets values, the arguments of the block's attributes that mention a parameter are computed anew, directly or through other constants.
/// </remarks>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ParameterAttribute : Attribute;
