using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Analyzers;

/// <summary>Judges the build property that says which levels are emitted: once for a compilation, which has no place for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LevelAnalyzer : DiagnosticAnalyzer
{
    private static readonly DiagnosticDescriptor s_unknown = Descriptors.Of(DiagnosticTable.UnknownLevel)!;

    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [s_unknown];

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterCompilationAction(Analyze);
    }

    private static void Analyze(CompilationAnalysisContext context)
    {
        AnalyzerConfigOptions options = context.Options.AnalyzerConfigOptionsProvider.GlobalOptions;
        IReadOnlyList<string> unknown = EmittedLevels.Unknown(options);
        if (unknown.Count == 0)
            return;
        context.ReportDiagnostic(Diagnostic.Create(
            s_unknown,
            Location.None,
            string.Join(", ", unknown.Select(name => "'" + name + "'")),
            string.Join(", ", EmittedLevels.All),
            string.Join(", ", EmittedLevels.From(options))));
    }
}
