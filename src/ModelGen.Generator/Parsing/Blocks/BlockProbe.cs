using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// Judges the graph of a block by itself. The shapes that it reads are not known there, so it is built for one that most operators accept,
/// and only findings that no shape enters count.
/// </summary>
internal static class BlockProbe
{
    private static readonly HashSet<DiagnosticRule> s_rules =
    [
        DiagnosticTable.UnknownInput, DiagnosticTable.ForwardReference, DiagnosticTable.LayerCycle, DiagnosticTable.InputArity,
        DiagnosticTable.InvalidUnits, DiagnosticTable.ActivationSlope, DiagnosticTable.Epsilon, DiagnosticTable.ApplyTarget,
        DiagnosticTable.BiasBeforeNorm, DiagnosticTable.NumberTooSmall,
    ];

    private static readonly InputOperator s_image = new(Shape.Of(16, 16, 16), ElementType.Float32, Normalization: null);
    private static readonly InputOperator s_sequence = new(Shape.Of(16, 16), ElementType.Float32, Normalization: null);

    /// <summary>The same block with what its graph alone shows to be wrong.</summary>
    public static Scope Judge(Scope scope, ParseContext context)
    {
        // Beyond the limit each of thousands of blocks would be expanded up to it, for models that are refused anyway.
        if (context.Blocks.IsBeyondLimit)
            return scope;

        // What is wrong inside its parts is their own, and found there.
        if (scope.HasError || scope.Layers.Any(layer => layer.Use is { Scope.HasError: true }))
            return scope;
        var ignored = new IssueList();
        Expansion expansion = Expansion.Of(scope, new PolicyDeclaration(), context, ignored);
        if (ignored.ToArray().Count > 0)
            return scope;

        var inputs = new HashSet<string>(scope.Inputs.Select(input => input.Name));
        InputOperator input = expansion.Layers.Any(layer => layer.Operator is Conv1DOperator) ? s_sequence : s_image;
        EquatableArray<LayerSpec> layers = expansion.Layers
            .Select(layer => inputs.Contains(layer.Name) ? layer with { Operator = input } : layer)
            .ToEquatableArray();
        var spec = new ModelSpec(scope.Symbol.Name, layers, EquatableArray.Of(1), Target: null);
        var declaration = new ModelDeclaration(scope.Type, DeclarationForm.Block, spec, scope.Properties, expansion.Places, scope.Issues);
        IEnumerable<Issue> own = declaration.Place(GraphBuilder.Build(spec, context.Cancellation).Issues)
            .Where(issue => s_rules.Contains(issue.Rule) && issue.Origin is null);
        return scope with { Issues = scope.Issues.Concat(own).ToEquatableArray() };
    }
}
