using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Locating;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers;

/// <summary>Judges declared models, blocks and variants by the calls that the generator makes: parse, then build the graph.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.All;

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
        if (DeclarationForms.Of(type).Count > 0)
            Report(context, type, Declarations.Built(type, context.Compilation, context.CancellationToken).Issues);
    }

    private static void Report(SymbolAnalysisContext context, INamedTypeSymbol type, EquatableArray<Issue> issues)
    {
        var locator = new SiteLocator(type, context.Compilation, context.CancellationToken);
        foreach (Issue issue in issues)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (issue.Origin is { IsReportedThere: true } || Descriptors.Of(issue.Rule) is null)
                continue;

            (Location location, Location[] additional) = locator.Locate(issue);
            context.ReportDiagnostic(Findings.Create(issue.Rule, location, issue.Arguments, additional));
        }
    }
}
