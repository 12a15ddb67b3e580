using System;

namespace ModelGen;

/// <summary>Logistic function: y = 1 / (1 + exp(-x)).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SigmoidAttribute : Attribute;
