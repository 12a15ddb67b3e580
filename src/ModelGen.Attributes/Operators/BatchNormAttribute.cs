using System;

namespace ModelGen;

/// <summary>Batch normalisation, between the operator and the addition of its slot order.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class BatchNormAttribute : Attribute;
