using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Locating;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Naming;

/// <summary>Tells where a layer is named by a text although <c>nameof</c> would follow its renaming.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LayerNameAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.For(DiagnosticTable.LayerByText);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.Property);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        foreach (AttributeData data in context.Symbol.GetAttributes())
        {
            if (SiteAttributes.Name(data) is not ("From" or "Add" or "Multiply" or "Apply")
                || data.ApplicationSyntaxReference?.GetSyntax(context.CancellationToken) is not AttributeSyntax { ArgumentList: { } list })
            {
                continue;
            }

            foreach (LiteralExpressionSyntax literal in list.DescendantNodes().OfType<LiteralExpressionSyntax>())
            {
                string name = literal.Token.ValueText;
                bool isText = literal.IsKind(SyntaxKind.StringLiteralExpression) && IsElement(literal);
                if (isText && IsLayer(context.Symbol.ContainingType, name))
                {
                    context.ReportDiagnostic(
                        Findings.Create(DiagnosticTable.LayerByText, literal.GetLocation(), context.Symbol.Name, name));
                }
            }
        }
    }

    /// <summary>Whether a literal is all of an argument or of an element, and not a part of a longer text.</summary>
    private static bool IsElement(LiteralExpressionSyntax literal) =>
        literal.Parent is AttributeArgumentSyntax or InitializerExpressionSyntax or ExpressionElementSyntax;

    private static bool IsLayer(INamedTypeSymbol type, string name) =>
        type.GetMembers(name).OfType<IPropertySymbol>().Any(property => property.IsPartialDefinition);
}
