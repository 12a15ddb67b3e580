using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Analyzers.Locating;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Packaging;

/// <summary>
/// Judges whether the project can hold models at all: framework, language, run time, versions. The first obstacle hides the others,
/// because they mostly follow from it; it is reported once, however many models the project has.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class PackagingAnalyzer : DiagnosticAnalyzer
{
    /// <summary>C# 14, which the compiler's own enumeration may be too old to name.</summary>
    private const int CSharp14 = 1400;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.For(
        DiagnosticTable.RuntimeVersion,
        DiagnosticTable.UnsafeBlocks,
        DiagnosticTable.LanguageVersion,
        DiagnosticTable.TargetFramework,
        DiagnosticTable.RuntimeMissing);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();

        // The one class at which an obstacle is reported may stand in generated code.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
        context.RegisterCompilationStartAction(start =>
        {
            var project = new ProjectDeclarations(start.Compilation);
            start.RegisterSymbolAction(symbol => Analyze(symbol, project), SymbolKind.NamedType);
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ProjectDeclarations project)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (DeclarationForms.Of(type).Count == 0 || Obstacle(context, type) is not { } obstacle)
            return;
        if (!SymbolEqualityComparer.Default.Equals(type, project.First))
            return;
        Location location = SymbolLocator.Identifier(type, context.CancellationToken) ?? Location.None;
        context.ReportDiagnostic(Findings.Create(obstacle.Rule, location, obstacle.Arguments));
    }

    private static (DiagnosticRule Rule, string[] Arguments)? Obstacle(SymbolAnalysisContext context, INamedTypeSymbol type)
    {
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        var compilation = (CSharpCompilation)context.Compilation;
        if (options.TryGetValue("build_property.TargetFramework", out string? framework) && Frameworks.IsTooOld(framework))
            return (DiagnosticTable.TargetFramework, [framework]);
        if ((int)compilation.LanguageVersion < CSharp14)
            return (DiagnosticTable.LanguageVersion, [compilation.LanguageVersion.ToDisplayString()]);
        if (compilation.GetTypesByMetadataName(CompilationFacts.RuntimeType).FirstOrDefault()?.ContainingAssembly.Identity is not { } runtime)
            return (DiagnosticTable.RuntimeMissing, [type.Name]);
        Version generator = typeof(ModelGenerator).Assembly.GetName().Version;
        if ((generator.Major, generator.Minor) != (runtime.Version.Major, runtime.Version.Minor))
            return (DiagnosticTable.RuntimeVersion, [generator.ToString(3), runtime.Version.ToString(3)]);
        return compilation.Options.AllowUnsafe || !Declarations.IsNetwork(type) ? null : (DiagnosticTable.UnsafeBlocks, [type.Name]);
    }
}
