using System;

namespace ModelGen;

/// <summary>Makes a constant of a block settable where the block is used, by <see cref="WithAttribute"/>.</summary>
[AttributeUsage(AttributeTargets.Field)]
public sealed class ParameterAttribute : Attribute;
