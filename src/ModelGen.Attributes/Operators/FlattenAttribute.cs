using System;

namespace ModelGen;

/// <summary>Views its input as a vector, in row, column, channel order. Costs nothing at run time.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class FlattenAttribute : Attribute;
