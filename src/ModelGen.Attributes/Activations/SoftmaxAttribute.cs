using System;

namespace ModelGen;

/// <summary>Softmax over the last dimension: y = exp(x - max) / sum(exp(x - max)).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class SoftmaxAttribute : Attribute;
