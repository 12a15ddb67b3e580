using System;

namespace ModelGen;

/// <summary>Logarithm of softmax over the last dimension: y = x - max - log(sum(exp(x - max))).</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class LogSoftmaxAttribute : Attribute;
