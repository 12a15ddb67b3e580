using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Analyzers.Locating;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Packaging;

/// <summary>
/// Compares the parameter files that the build embeds with the models that they are for: at the model's class where it is known, else at the
/// project that names the file.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ParametersAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc />
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Descriptors.For(
        DiagnosticTable.UnreadableParameters,
        DiagnosticTable.ParametersOfUnknownModel,
        DiagnosticTable.ParametersTwice,
        DiagnosticTable.MissingTensor,
        DiagnosticTable.ExtraTensor,
        DiagnosticTable.MisshapenTensor,
        DiagnosticTable.MistypedTensor,
        DiagnosticTable.OtherTopology);

    /// <inheritdoc />
    public override void Initialize(AnalysisContext context)
    {
        context.EnableConcurrentExecution();
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.RegisterSymbolAction(AnalyzeModel, SymbolKind.NamedType);
        context.RegisterCompilationAction(AnalyzeProject);
    }

    private static void AnalyzeModel(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        if (context.Options.AdditionalFiles.IsEmpty || !Declarations.IsNetwork(type))
            return;
        string name = Identifiers.PlainName(type);
        Manifest? manifest = Manifest.All(context.Options, context.CancellationToken)
            .Where(embedded => embedded.Model == name)
            .Select(embedded => embedded.Manifest)
            .FirstOrDefault();
        if (manifest is null)
            return;
        BuiltModel built = Declarations.Built(type, context.Compilation, context.CancellationToken);
        if (built is not { Error: null, Graph: { } graph })
            return;
        Location place = SymbolLocator.Identifier(type, context.CancellationToken) ?? Location.None;
        foreach ((DiagnosticRule rule, string[] arguments) in ManifestComparison.Findings(type.Name, built.Declaration.Spec, graph, manifest))
            context.ReportDiagnostic(Findings.Create(rule, place, arguments));
    }

    private static void AnalyzeProject(CompilationAnalysisContext context)
    {
        if (context.Options.AdditionalFiles.IsEmpty)
            return;
        var embedded = Manifest.All(context.Options, context.CancellationToken).ToList();
        if (embedded.Count == 0)
            return;
        string[] models = [.. new ProjectDeclarations(context.Compilation).Networks.Select(Identifiers.PlainName).OrderBy(name => name)];
        foreach (var files in embedded.GroupBy(file => file.Model))
        {
            (string model, string? project, Manifest first) = files.First();
            if (!models.Contains(model))
                Report(DiagnosticTable.ParametersOfUnknownModel, project, first.File, model, Known(models));
            else if (files.Skip(1).FirstOrDefault() is { Manifest: { } second })
                Report(DiagnosticTable.ParametersTwice, project, first.File, second.File, model);
        }

        void Report(DiagnosticRule rule, string? project, params string[] arguments) =>
            context.ReportDiagnostic(Findings.Create(rule, Place(project), arguments));
    }

    private static string Known(IReadOnlyList<string> models)
    {
        const int shown = 4;
        if (models.Count == 0)
            return "it declares none";
        string names = string.Join(", ", models.Take(shown).Select(name => "'" + name + "'"));
        return "its models are " + names + (models.Count > shown ? ", …" : "");
    }

    /// <summary>A file as a whole: in which line of it an item stands is not known.</summary>
    private static Location Place(string? file) =>
        string.IsNullOrEmpty(file) ? Location.None : Location.Create(file!, default, default(LinePositionSpan));
}
