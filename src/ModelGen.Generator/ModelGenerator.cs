using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Common;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Emit.Kernels;
using ModelGen.Generator.Emit.Models;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator;

/// <summary>Compiles declared networks: attributes → specification → graph → programs → C#. Diagnostics are the analyzers' part.</summary>
[Generator(LanguageNames.CSharp)]
public sealed class ModelGenerator : IIncrementalGenerator
{
    /// <inheritdoc />
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        IncrementalValueProvider<CompilationFacts> facts = context.CompilationProvider
            .Select(static (compilation, _) => CompilationFacts.Of(compilation))
            .Combine(EmbeddedModels.Of(context))
            .Select(static (pair, _) => pair.Left with { Embedded = pair.Right });
        IncrementalValueProvider<EquatableArray<Level>> levels = context.AnalyzerConfigOptionsProvider.Select(
            (options, _) => EmittedLevels.From(options.GlobalOptions));

        IncrementalValuesProvider<BuiltModel> blocks = Built(context, DeclarationForm.Block, facts);
        context.RegisterSourceOutput(
            blocks.Where(block => block.Error is null), static (output, block) => AddSource(output, BlockEmitter.Emit(block)));
        AddStubs(context, blocks, facts);

        IncrementalValuesProvider<KernelSpec> models = AddNetworks(context, DeclarationForm.Model, facts, levels);
        IncrementalValuesProvider<KernelSpec> variants = AddNetworks(context, DeclarationForm.Variant, facts, levels);
        context.RegisterSourceOutput(
            models.Collect().Combine(variants.Collect())
                .SelectMany(static (kernels, _) => KernelShelves.Of(kernels.Left.Concat(kernels.Right)))
                .SelectMany(static (shelf, _) => shelf)
                .Combine(facts)
                .Select(static (pair, _) => KernelEmitter.Emit(pair.Left, pair.Right.AssemblyName))
                .WithTrackingName(TrackingNames.EmitKernels),
            AddSource);
    }

    /// <summary>Emits the networks of a form.</summary>
    /// <returns>The micro-kernels that they call, which are emitted once for all of them.</returns>
    private static IncrementalValuesProvider<KernelSpec> AddNetworks(
        IncrementalGeneratorInitializationContext context,
        DeclarationForm form,
        IncrementalValueProvider<CompilationFacts> facts,
        IncrementalValueProvider<EquatableArray<Level>> levels)
    {
        IncrementalValuesProvider<BuiltModel> built = Built(context, form, facts);
        IncrementalValuesProvider<PlannedModel> planned = built
            .Where(model => model.Error is null && model.Graph is not null)
            .Combine(levels)
            .Select(static (pair, cancellation) => pair.Left.Plan(pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Plan);
        context.RegisterSourceOutput(
            planned
                .Combine(facts)
                .SelectMany(static (pair, _) => ModelEmitter.Emit(pair.Left, pair.Right))
                .WithTrackingName(TrackingNames.EmitModel),
            AddSource);
        AddStubs(context, built, facts);
        return planned.SelectMany(static (model, _) => model.Programs.SelectMany(program => program.Calls).SelectMany(call => call.Kernels));
    }

    /// <summary>The declarations of a form with their graphs and all that is wrong with them.</summary>
    private static IncrementalValuesProvider<BuiltModel> Built(
        IncrementalGeneratorInitializationContext context, DeclarationForm form, IncrementalValueProvider<CompilationFacts> facts) =>
        context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelParser.AttributeName(form),
                static (node, _) => node is TypeDeclarationSyntax,
                (found, cancellation) => IsCompiledAs(form, found)
                    ? ModelParser.Parse((INamedTypeSymbol)found.TargetSymbol, found.SemanticModel.Compilation, cancellation)
                    : null)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(TrackingNames.Parse)
            .Combine(facts)
            .Select(static (pair, cancellation) => BuiltModel.From(pair.Left, cancellation).Stopped(pair.Right.Obstacle(pair.Left)))
            .WithTrackingName(TrackingNames.Build);

    /// <summary>Completes what has an error, so that its author sees that error alone.</summary>
    private static void AddStubs(
        IncrementalGeneratorInitializationContext context,
        IncrementalValuesProvider<BuiltModel> built,
        IncrementalValueProvider<CompilationFacts> facts) =>
        context.RegisterSourceOutput(
            built.Where(static model => model.Error is not null && model.Declaration.Type.IsPartial).Combine(facts),
            static (output, pair) => AddSource(output, StubEmitter.Emit(pair.Left.Declaration, pair.Left.Error!, pair.Right)));

    /// <summary>
    /// Whether a class found by one of its attributes is compiled as what that one says: a class that wrongly carries several, or one of
    /// them on several parts, is found once for each and compiled once.
    /// </summary>
    private static bool IsCompiledAs(DeclarationForm form, GeneratorAttributeSyntaxContext found) =>
        DeclarationForms.Of(found.TargetSymbol).FirstOrDefault() == form && IsFirstPart(found);

    private static bool IsFirstPart(GeneratorAttributeSyntaxContext found) =>
        found.TargetSymbol.GetAttributes().First(attribute => IsSameClass(attribute, found.Attributes[0])).ApplicationSyntaxReference is not { } first
        || (first.SyntaxTree == found.TargetNode.SyntaxTree && found.TargetNode.Span.Contains(first.Span));

    // Variants of different bases are of one generic class.
    private static bool IsSameClass(AttributeData one, AttributeData other) =>
        SymbolEqualityComparer.Default.Equals(one.AttributeClass?.OriginalDefinition, other.AttributeClass?.OriginalDefinition);

    private static void AddSource(SourceProductionContext output, SourceFile file) => output.AddSource(file.HintName, file.Text);
}
