using System;

namespace ModelGen;

/// <summary>
/// Joins the layers named by <see cref="FromAttribute"/> along the last dimension (channels), in that order. All other dimensions are
/// equal.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ConcatAttribute : Attribute;
