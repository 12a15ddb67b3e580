using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Locating;

/// <summary>Finds the name of a class or a member as written.</summary>
internal static class SymbolLocator
{
    /// <summary>The identifier in the written part that matters, or null where nothing is written.</summary>
    public static Location? Identifier(ISymbol? symbol, CancellationToken cancellation)
    {
        if (symbol is null)
            return null;
        SyntaxReference[] references =
            symbol.DeclaringSyntaxReferences.Where(reference => !GeneratedSource.IsOwn(reference.SyntaxTree)).ToArray();
        if (symbol is INamedTypeSymbol && Application(symbol) is { } application)
        {
            bool Holds(SyntaxReference part) => part.SyntaxTree == application.SyntaxTree && part.Span.Contains(application.Span);
            references = references.OrderBy(part => Holds(part) ? 0 : 1).ToArray();
        }

        return references.FirstOrDefault()?.GetSyntax(cancellation) switch
        {
            BaseTypeDeclarationSyntax type => type.Identifier.GetLocation(),
            PropertyDeclarationSyntax property => property.Identifier.GetLocation(),
            MethodDeclarationSyntax method => method.Identifier.GetLocation(),
            VariableDeclaratorSyntax variable => variable.Identifier.GetLocation(),
            DelegateDeclarationSyntax type => type.Identifier.GetLocation(),
            EventDeclarationSyntax member => member.Identifier.GetLocation(),
            IndexerDeclarationSyntax indexer => indexer.ThisKeyword.GetLocation(),
            { } other => other.GetLocation(),
            null => null,
        };
    }

    /// <summary>Where the class says that it is a model; its other parts say nothing.</summary>
    private static SyntaxReference? Application(ISymbol type) =>
        type.GetAttributes()
            .FirstOrDefault(data => data.AttributeClass is { Name: "ModelAttribute" or "BlockAttribute" or "VariantAttribute" })
            ?.ApplicationSyntaxReference;
}
