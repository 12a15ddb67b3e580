using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Locating;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers;

/// <summary>Judges declared models by the calls that the generator makes: parse, then build the graph.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        foreach (DeclaredAttribute attribute in DeclaredAttribute.Of(type))
        {
            if (attribute.Name is "Block" or "Variant")
                Report(context, type, UnbuiltForms.Issue(type, attribute));
            else if (attribute.Name == "Model")
                Report(context, type, Issues(type, context.CancellationToken));
        }
    }

    /// <summary>The findings about a declaration and, where it has no error, about its graph.</summary>
    private static EquatableArray<Issue> Issues(INamedTypeSymbol type, CancellationToken cancellationToken)
    {
        ModelDeclaration declaration = ModelParser.Parse(type, cancellationToken);
        if (declaration.Issues.Any(IsError))
            return declaration.Issues;

        // A layer that nobody reads is no news where the reader has an error.
        GraphResult result = GraphBuilder.Build(declaration.Spec, cancellationToken);
        return declaration.Issues
            .Concat(result.Issues.Where(issue => result.Graph is not null || IsError(issue)))
            .ToEquatableArray();
    }

    private static bool IsError(Issue issue) => issue.Rule.Severity == Severity.Error;

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, EquatableArray<Issue> issues)
    {
        var locator = new SiteLocator(type, context.CancellationToken);
        foreach (Issue issue in issues)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (Descriptors.Of(issue.Rule) is { } descriptor)
                context.ReportDiagnostic(Diagnostic.Create(descriptor, locator.Locate(issue), [.. issue.Arguments]));
        }
    }
}
