using System;

namespace ModelGen;

/// <summary>
/// The mean of each channel over all positions. Reads (height, width, channels) or (length, channels); its value is a vector of the
/// channels.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GlobalAveragePoolAttribute : Attribute;
