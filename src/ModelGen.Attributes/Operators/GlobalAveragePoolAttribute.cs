using System;

namespace ModelGen;

/// <summary>Averages each channel over height and width.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GlobalAveragePoolAttribute : Attribute;
