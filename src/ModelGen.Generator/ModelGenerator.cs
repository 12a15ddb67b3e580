using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
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
        IncrementalValueProvider<string?> assembly = context.CompilationProvider.Select((compilation, _) => compilation.AssemblyName);
        IncrementalValueProvider<EquatableArray<Level>> levels = context.AnalyzerConfigOptionsProvider.Select(
            (options, _) => EmittedLevels.From(options.GlobalOptions));

        IncrementalValuesProvider<ModelDeclaration> declarations = context.SyntaxProvider
            .ForAttributeWithMetadataName(
                ModelParser.AttributeName,
                static (node, _) => node is TypeDeclarationSyntax,
                static (found, cancellation) => IsFirstPart(found) ? ModelParser.Parse((INamedTypeSymbol)found.TargetSymbol, cancellation) : null)
            .Where(static declaration => declaration is not null)
            .Select(static (declaration, _) => declaration!)
            .WithTrackingName(TrackingNames.Parse);

        IncrementalValuesProvider<BuiltModel> built = declarations
            .Select(BuiltModel.From)
            .WithTrackingName(TrackingNames.Build);

        IncrementalValuesProvider<PlannedModel> planned = built
            .Where(model => model.Error is null && model.Graph is not null)
            .Combine(levels)
            .Select(static (pair, cancellation) => pair.Left.Plan(pair.Right, cancellation))
            .WithTrackingName(TrackingNames.Plan);

        context.RegisterSourceOutput(
            planned
                .Combine(assembly)
                .SelectMany(static (pair, _) => ModelEmitter.Emit(pair.Left, pair.Right))
                .WithTrackingName(TrackingNames.EmitModel),
            AddSource);

        context.RegisterSourceOutput(
            planned
                .SelectMany(static (model, _) => model.Programs.SelectMany(program => program.Calls).SelectMany(call => call.Kernels))
                .Collect()
                .Combine(assembly)
                .SelectMany(static (pair, cancellation) => EmitKernels(pair.Left, pair.Right, cancellation))
                .WithTrackingName(TrackingNames.EmitKernels),
            AddSource);

        RegisterUnbuilt(context, "ModelGen.BlockAttribute", StubEmitter.EmitLayers);
        RegisterUnbuilt(context, "ModelGen.VariantAttribute`1", StubEmitter.Emit);

        context.RegisterSourceOutput(built.Where(model => model.Error is not null), static (output, model) =>
        {
            if (model.Declaration.Type.IsPartial)
                AddSource(output, StubEmitter.Emit(model.Declaration, model.Error!));
        });
    }

    /// <summary>Completes declarations that are part of the vocabulary and cannot be compiled yet.</summary>
    private static void RegisterUnbuilt(
        IncrementalGeneratorInitializationContext context, string attribute, Func<ModelDeclaration, Issue, SourceFile> emit) =>
        context.RegisterSourceOutput(
            context.SyntaxProvider
                .ForAttributeWithMetadataName(
                    attribute,
                    static (node, _) => node is TypeDeclarationSyntax,
                    static (found, cancellation) => IsFirstPart(found) ? Unbuilt(found, cancellation) : null)
                .WithTrackingName(TrackingNames.Parse),
            (output, model) =>
            {
                if (model is { Declaration.Type.IsPartial: true, Error: not null })
                    AddSource(output, emit(model.Declaration, model.Error));
            });

    private static BuiltModel? Unbuilt(GeneratorAttributeSyntaxContext found, CancellationToken cancellation)
    {
        // A class that wrongly carries several of the attributes is completed once.
        var type = (INamedTypeSymbol)found.TargetSymbol;
        DeclaredAttribute form = DeclaredAttribute.Of(type)
            .Where(attribute => attribute.Name is "Model" or "Block" or "Variant")
            .OrderBy(attribute => Array.IndexOf(["Model", "Block", "Variant"], attribute.Name))
            .First();
        return found.Attributes[0].AttributeClass?.Name == form.Name + "Attribute"
            ? new BuiltModel(ModelParser.Parse(type, cancellation), Graph: null, UnbuiltForms.Issue(type, form)[0])
            : null;
    }

    /// <summary>A class that wrongly carries the attribute on several parts is found once for each; it is compiled once.</summary>
    private static bool IsFirstPart(GeneratorAttributeSyntaxContext found) =>
        found.TargetSymbol.GetAttributes().First(attribute => attribute.AttributeClass?.Name == found.Attributes[0].AttributeClass?.Name)
            .ApplicationSyntaxReference is not { } first
        || (first.SyntaxTree == found.TargetNode.SyntaxTree && found.TargetNode.Span.Contains(first.Span));

    private static IEnumerable<SourceFile> EmitKernels(
        IEnumerable<KernelSpec> kernels, string? assembly, CancellationToken cancellation) =>
        kernels.Distinct().OrderBy(kernel => kernel.Name, StringComparer.Ordinal).Select(kernel =>
        {
            cancellation.ThrowIfCancellationRequested();
            return KernelEmitter.Emit(kernel, assembly);
        });

    private static void AddSource(SourceProductionContext output, SourceFile file) => output.AddSource(file.HintName, file.Text);
}
