using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Packaging;

/// <summary>
/// Tells which instructions the package chose for a program that is compiled ahead of time; the package's targets hand it over.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class AheadOfTimeAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        Descriptors.For(DiagnosticTable.InstructionSetNotChosen);

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
        if (options.TryGetValue("build_property.ModelGenInstructionSet", out string? chosen) && chosen.Length > 0)
            context.ReportDiagnostic(Findings.Create(DiagnosticTable.InstructionSetNotChosen, Location.None, chosen));
    }
}
