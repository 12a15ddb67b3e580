using ModelGen.Core.Common;

namespace ModelGen.Generator.Parsing;

/// <summary>What is needed to write another part of a class.</summary>
/// <param name="Namespace">The namespace with keywords escaped, or null for the global one.</param>
/// <param name="Containing">The types around it, outermost first.</param>
/// <param name="Keyword"><c>class</c> or <c>record</c>.</param>
/// <param name="Name">The identifier, escaped where it is a keyword.</param>
/// <param name="Accessibility">For example <c>public</c> or <c>private protected</c>.</param>
/// <param name="IsPartial">Whether another part can be written: it and every type around it is partial, and none is file-local.</param>
/// <param name="IsSealed">Whether it is sealed.</param>
/// <param name="IsStatic">Whether it is static.</param>
/// <param name="TypeParameterCount">How many type parameters it has itself.</param>
/// <param name="TypeParameters">Its type parameter list, for example <c>&lt;T&gt;</c>; empty without any.</param>
/// <param name="HintName">A name for its emitted file: unique in the compilation, case ignored, and of allowed characters only.</param>
internal sealed record TypeDeclaration(
    string? Namespace,
    EquatableArray<ContainingType> Containing,
    string Keyword,
    string Name,
    string Accessibility,
    bool IsPartial,
    bool IsSealed,
    bool IsStatic,
    int TypeParameterCount,
    string TypeParameters,
    string HintName);

/// <summary>A type around a model.</summary>
/// <param name="Header">The text that opens another part of it, for example <c>partial class Outer&lt;T&gt;</c>.</param>
internal sealed record ContainingType(string Header);
