using System;

namespace ModelGen;

/// <summary>Gaussian error linear unit: y = x * Phi(x), Phi the standard normal distribution (Hendrycks and Gimpel 2016); exact, not the tanh form.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class GeluAttribute : Attribute;
