using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads a declared model, block or variant from its symbol.</summary>
internal static class ModelParser
{
    /// <summary>The attribute of each form, by its metadata name.</summary>
    public static string AttributeName(DeclarationForm form) =>
        "ModelGen." + form.Attribute() + "Attribute" + (form == DeclarationForm.Variant ? "`1" : "");

    /// <summary>
    /// Reads a declaration, or remembers it from an earlier compilation that declares the same. Whatever is wrong with it becomes an issue;
    /// nothing throws but cancellation.
    /// </summary>
    /// <param name="type">A class of the compilation that carries the attribute of a form.</param>
    /// <param name="compilation">Where names are looked up.</param>
    /// <param name="cancellationToken">Cancels the work.</param>
    public static ModelDeclaration Parse(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken) =>
        DeclarationVersion.Of(compilation, cancellationToken).Get(type, declared => Read(declared, compilation, cancellationToken));

    /// <summary>Reads a declaration, whether it was read before or not.</summary>
    public static ModelDeclaration Read(INamedTypeSymbol type, Compilation compilation, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var context = new ParseContext(compilation, cancellationToken);
        var issues = new IssueList();
        IReadOnlyList<DeclarationForm> forms = DeclarationForms.Of(type);
        foreach (DeclarationForm other in forms.Skip(1))
        {
            var place = new Place(other.Attribute());
            issues.Add(DiagnosticTable.SeveralForms, null, Site.Model, place, type.Name, forms[0].Attribute(), other.Attribute());
        }

        return forms.FirstOrDefault() switch
        {
            DeclarationForm.Block => ModelReader.ReadBlock(type, context, issues),
            DeclarationForm.Variant => VariantReader.Read(type, context, issues),
            _ => ModelReader.ReadModel(type, context, issues),
        };
    }
}
