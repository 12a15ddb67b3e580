using System.Globalization;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.CodeFixes;

/// <summary>A finding in a document, in the terms in which fixes ask.</summary>
internal sealed class Finding
{
    public Finding(SyntaxNode root, SemanticModel model, Diagnostic diagnostic, CancellationToken cancellation)
    {
        Root = root;
        Model = model;
        Diagnostic = diagnostic;
        Cancellation = cancellation;
        Node = root.FindNode(diagnostic.Location.SourceSpan, getInnermostNodeForTie: true);
    }

    public SyntaxNode Root { get; }

    public SemanticModel Model { get; }

    public Diagnostic Diagnostic { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The innermost syntax at the finding's place.</summary>
    public SyntaxNode Node { get; }

    /// <summary>The rule's number.</summary>
    public string Id => Diagnostic.Id;

    /// <summary>The property at the finding's place, or null.</summary>
    public PropertyDeclarationSyntax? Property => Node.FirstAncestorOrSelf<PropertyDeclarationSyntax>();

    /// <summary>The expression at the finding's place, or null.</summary>
    public ExpressionSyntax? Expression => Node switch
    {
        ExpressionSyntax expression => expression,
        AttributeArgumentSyntax argument => argument.Expression,
        ExpressionElementSyntax element => element.Expression,
        _ => null,
    };

    /// <summary>A part of the message, which the analyzer passes on as a property; empty where there is none.</summary>
    public string Word(int index) =>
        Diagnostic.Properties.TryGetValue(index.ToString(CultureInfo.InvariantCulture), out string? word) ? word ?? "" : "";
}
