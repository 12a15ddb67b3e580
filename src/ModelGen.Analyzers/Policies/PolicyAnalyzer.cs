using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Locating;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Policies;

/// <summary>
/// Judges whether policies stand where they belong: what a scope further out declares is not repeated, and what all layers declare
/// stands on the model. Blocks are left alone, because each of their uses has another scope around it; so are the layers of a model that
/// has variants, because a variant's policy stands in the place of the model's, which then no longer says what a layer's own does.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PolicyAnalyzer : DiagnosticAnalyzer
{
    private const string Assembly = "the assembly";

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.For(DiagnosticTable.RedundantPolicy, DiagnosticTable.CommonPolicy);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationStartAction(start =>
        {
            var project = new ProjectDeclarations(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, project), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectDeclarations project)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (!Declarations.IsNetwork(type))
            return;
        IReadOnlyList<DeclaredPolicy> outermost = DeclaredPolicy.Of(type.ContainingAssembly);
        IReadOnlyList<DeclaredPolicy> own = DeclaredPolicy.Of(type);
        string[] replaced = ProjectDeclarations.VariantBase(type) is { } model ? [.. DeclaredPolicy.Of(model).Select(policy => policy.Name)] : [];
        foreach (DeclaredPolicy policy in own.Where(policy => outermost.Contains(policy) && !replaced.Contains(policy.Name)))
            ReportRepeated(context, type, policy, Assembly);

        IPropertySymbol[] layers = [.. PropertyReader.Find(type).Where(layer => !DeclaredAttribute.Of(layer).Any(IsInput))];
        if (!layers.Any(layer => DeclaredPolicy.Of(layer).Count > 0) || project.HasVariant(type))
            return;
        Dictionary<string, DeclaredPolicy> effective = own
            .Concat(outermost)
            .GroupBy(policy => policy.Name, StringComparer.Ordinal)
            .ToDictionary(policies => policies.Key, policies => policies.First(), StringComparer.Ordinal);
        foreach (IPropertySymbol layer in layers)
        {
            foreach (DeclaredPolicy policy in DeclaredPolicy.Of(layer))
            {
                if (effective.TryGetValue(policy.Name, out DeclaredPolicy outer) && outer == policy)
                    ReportRepeated(context, layer, policy, own.Contains(policy) ? "'" + type.Name + "'" : Assembly);
            }
        }

        ReportCommon(context, type, layers, effective);
    }

    private static bool IsInput(DeclaredAttribute attribute) => attribute.Name == "Input";

    private static void ReportRepeated(SymbolAnalysisContext context, ISymbol symbol, DeclaredPolicy policy, string scope)
    {
        if (AttributeLocator.Find(symbol, policy.Name, context.CancellationToken) is { } location)
            context.ReportDiagnostic(Findings.Create(DiagnosticTable.RedundantPolicy, location, symbol.Name, policy.Name, scope));
    }

    private static void ReportCommon(
        SymbolAnalysisContext context,
        INamedTypeSymbol type,
        IReadOnlyCollection<IPropertySymbol> layers,
        IReadOnlyDictionary<string, DeclaredPolicy> effective)
    {
        if (layers.Count < 2)
            return;
        foreach (DeclaredPolicy policy in DeclaredPolicy.Of(layers.First()))
        {
            bool isDeclared = effective.TryGetValue(policy.Name, out DeclaredPolicy outer) && outer == policy;
            if (isDeclared || !layers.All(layer => DeclaredPolicy.Of(layer).Contains(policy)))
                continue;
            Location[] places =
                [.. layers.Select(layer => AttributeLocator.Find(layer, policy.Name, context.CancellationToken)).OfType<Location>()];
            context.ReportDiagnostic(Findings.Create(
                DiagnosticTable.CommonPolicy, places[0], [type.Name, NumberText.Of(layers.Count), policy.Name], places.Skip(1)));
        }
    }
}
