using System;

namespace ModelGen;

/// <summary>Declares a model of the same topology and tensor names as another one, under a policy of its own.</summary>
/// <typeparam name="TModel">The model whose topology is used.</typeparam>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class VariantAttribute<TModel> : Attribute;
