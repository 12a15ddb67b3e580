using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Planning;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Hardware;

/// <summary>Judges the build property that says which levels are emitted: once for a compilation, which has no place for it.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class LevelAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.For(DiagnosticTable.UnknownLevel, DiagnosticTable.LevelNotRunnable, DiagnosticTable.NoPortableLevel);

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
        if (unknown.Count > 0)
        {
            Report(
                DiagnosticTable.UnknownLevel,
                string.Join(", ", unknown.Select(Quote)),
                string.Join(", ", EmittedLevels.All),
                string.Join(", ", EmittedLevels.From(options)));
        }

        string identifier = EmittedLevels.RuntimeIdentifier(options);
        Level[] named = [.. EmittedLevels.Named(options)];
        Level[] foreign = [.. named.Where(level => !EmittedLevels.RunsOn(level, identifier))];
        if (foreign.Length > 0)
            Report(DiagnosticTable.LevelNotRunnable, string.Join(", ", foreign.Select(level => Quote(level.ToString()))), identifier);
        if (named.Length > 0 && !named.Contains(Level.Portable))
            Report(DiagnosticTable.NoPortableLevel, string.Join(", ", named));

        void Report(DiagnosticRule rule, params string[] arguments) =>
            context.ReportDiagnostic(Findings.Create(rule, Location.None, arguments));
    }

    private static string Quote(string name) => "'" + name + "'";
}
