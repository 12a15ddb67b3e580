using System;

namespace ModelGen;

/// <summary>The layer's parameters are Gaussian distributions and it propagates means and variances (Probabilistic Forward Pass).</summary>
[AttributeUsage(AttributeTargets.Assembly | AttributeTargets.Class | AttributeTargets.Property)]
public sealed class GaussianAttribute : Attribute;
