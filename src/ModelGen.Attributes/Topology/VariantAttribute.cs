using System;

namespace ModelGen;

/// <summary>
/// Declares a model of the same topology and tensor names as another one, under a policy of its own, which stands in the place of the other
/// model's. What its layers and uses of blocks declare stays nearer; <see cref="PolicyAttribute"/> beats everything.
/// </summary>
/// <typeparam name="TModel">The model whose topology is used.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VariantAttribute<TModel> : Attribute;
