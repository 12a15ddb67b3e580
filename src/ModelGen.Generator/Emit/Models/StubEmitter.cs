using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>
/// Completes a class that does not compile: every partial property and public method exists and throws the first error's text, so that the
/// author sees that error alone and not a cascade of missing members.
/// </summary>
internal static class StubEmitter
{
    /// <summary>Completes a model, a variant or a block.</summary>
    /// <param name="declaration">What was declared.</param>
    /// <param name="error">What is wrong.</param>
    /// <param name="facts">What may be written: without a run time, nothing that needs it.</param>
    public static SourceFile Emit(ModelDeclaration declaration, Issue error, CompilationFacts facts)
    {
        TypeDeclaration type = declaration.Type;
        string text = Literals.Text($"{error.Rule.Id}: {error.Message}");
        string failure = $"throw new global::System.InvalidOperationException({text})";
        bool isNetwork = declaration.Form != DeclarationForm.Block && !type.IsStatic;
        var writer = new SourceWriter();
        writer.Line(Header.File);
        writer.Line();
        using (TypeParts.Open(writer, type))
        using (OpenClass(writer, type, isNetwork, facts))
        {
            foreach (LayerProperty property in declaration.Properties.Where(property => property.IsPartialDefinition))
                EmitProperty(writer, property, failure);
            if (isNetwork)
                StubNetwork.Emit(writer, declaration, failure, facts);
            else if (!type.IsStatic && !Taken(declaration).Contains("Chain"))
                Member(writer, $"public global::System.Collections.Generic.IReadOnlyList<{type.Name}{type.TypeParameters}> Chain => {failure};");
        }

        return new SourceFile(SourceFile.Name(type.HintName), writer.ToString());
    }

    private static IDisposable OpenClass(SourceWriter writer, TypeDeclaration type, bool isNetwork, CompilationFacts facts)
    {
        if (!isNetwork)
            return TypeParts.OpenClass(writer, type);
        return facts.HasRuntime ? TypeParts.OpenModel(writer, type, attribute: null) : TypeParts.OpenDisposable(writer, type);
    }

    /// <summary>
    /// The names that the author has used. One of them being a generated member's is the error itself; a second member of that name would
    /// add the compiler's.
    /// </summary>
    public static HashSet<string> Taken(ModelDeclaration declaration) => new(declaration.Issues
        .Where(issue => issue.Rule == DiagnosticTable.NameClash && issue.Layer is not null && issue.Origin is null)
        .Select(issue => issue.Layer!)) { declaration.Type.Name };

    /// <summary>Writes a member with its documentation.</summary>
    public static void Member(SourceWriter writer, string text, bool end = true)
    {
        writer.Line("/// <summary>Throws: the declaration has an error.</summary>");
        writer.Line(text);
        if (end)
            writer.Line();
    }

    private static void EmitProperty(SourceWriter writer, LayerProperty property, string failure)
    {
        string getter = property.Getter is null ? "" : $" {property.Getter} => {failure};";
        string setter = property.Setter is null ? "" : $" {property.Setter} => {failure};";
        Member(writer, $"{property.Modifiers} {property.TypeName} {property.Name} {{{getter}{setter} }}");
    }
}
