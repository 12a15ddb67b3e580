namespace ModelGen.Core.Diagnostics;

/// <summary>A finer place than a <see cref="Site"/>: an attribute of the layer or the model, or a part of it.</summary>
/// <param name="Attribute">The attribute's name without its suffix, for example <c>Dense</c>.</param>
/// <param name="Argument">The name of a constructor parameter or of a property, or null for the whole attribute.</param>
/// <param name="Element">The index of an element of an array argument, or -1 for the whole argument.</param>
public sealed record Place(string Attribute, string? Argument = null, int Element = -1);
