using System;

namespace ModelGen;

/// <summary>Rectified linear unit: y = max(x, 0).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class ReluAttribute : Attribute;
