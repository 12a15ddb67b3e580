using System;

namespace ModelGen;

/// <summary>Clipped rectified linear unit: y = min(max(x, 0), 6).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class Relu6Attribute : Attribute;
