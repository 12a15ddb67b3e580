using System;

namespace ModelGen;

/// <summary>Hyperbolic tangent: y = tanh(x).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TanhAttribute : Attribute;
