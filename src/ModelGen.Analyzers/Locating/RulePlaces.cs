using System.Collections.Generic;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Locating;

/// <summary>
/// The arguments that rules of the graph are about. The graph knows nothing of attributes, because texts have graphs too, so it
/// names only sites.
/// </summary>
internal static class RulePlaces
{
    private static readonly Place[] s_names =
        [new("From", "layers"), new("Add", "layer"), new("Multiply", "layer"), new("Apply", "layer")];

    private static readonly Dictionary<DiagnosticRule, RulePlace> s_places = new()
    {
        [DiagnosticTable.UnknownInput] = new(s_names, Word: 1),
        [DiagnosticTable.InputArity] = new([new("From"), new("Concat"), new("Multiply")]),
        [DiagnosticTable.ForwardReference] = new(s_names, Word: 1),
        [DiagnosticTable.ApplyTarget] = new([new("Apply", "layer")]),
        [DiagnosticTable.InvalidShape] = new([new("Input", "shape")]),
        [DiagnosticTable.InvalidUnits] = new([new("Dense", "units")], IsValue: true),
        [DiagnosticTable.WeightTooLarge] = new([new("Dense", "units"), .. WindowPlaces.Filters]),
        [DiagnosticTable.ActivationSlope] = new([new("LeakyRelu", "slope")], IsValue: true),
        [DiagnosticTable.BatchRange] = new([new("Batch", "sizes")], Word: 1),
        [DiagnosticTable.AddShape] = new([new("Add", "layer")]),
        [DiagnosticTable.MultiplyShape] = new([new("Multiply", "layer")]),
        [DiagnosticTable.ConcatShape] = new([new("From", "layers")], Word: 1),
        [DiagnosticTable.Epsilon] = new([new("LayerNorm", "Epsilon"), new("BatchNorm", "Epsilon")], Word: 1, IsValue: true),
        [DiagnosticTable.ApplyShape] = new([new("Apply", "layer")]),
        [DiagnosticTable.SoftmaxOfOne] = new([new("Softmax"), new("LogSoftmax")]),
        [DiagnosticTable.LayerNormOfOne] = new([new("LayerNorm")]),
        [DiagnosticTable.BiasBeforeNorm] = new([new("Dense", "Bias"), .. WindowPlaces.Bias], IsValue: true),
        [DiagnosticTable.NumberTooSmall] = new([], Word: 2, IsValue: true),
        [DiagnosticTable.Groups] = new(WindowPlaces.Groups),
        [DiagnosticTable.DepthToSpaceBlock] = new([new("DepthToSpace", "block")]),
        [DiagnosticTable.WindowTooLarge] = new(WindowPlaces.Sizes, Word: 1),
        [DiagnosticTable.SkippedPixels] = new(WindowPlaces.Strides, Word: 2),
        [DiagnosticTable.PoolOfBorder] = new(WindowPlaces.Pads),
        [DiagnosticTable.WithCount] = new([new("With")]),
        [DiagnosticTable.PolicyPath] = new([new("Policy", "path")], Word: 1),
        [DiagnosticTable.PolicyTwice] = new([new("Policy", "path")], Word: 1, IsLast: true),
        [DiagnosticTable.OutOfRange] = new([], Word: 2),
    };

    /// <summary>The argument that an issue is about, or null where the site says it all.</summary>
    public static RulePlace? Of(Issue issue)
    {
        if (!s_places.TryGetValue(issue.Rule, out RulePlace place))
            return null;

        // Of several numbers of one value the message's own word tells which is meant.
        return issue.Rule == DiagnosticTable.NumberTooSmall ? place with { Places = WindowPlaces.Numbers[issue.Arguments[1]] } : place;
    }
}

/// <summary>Where a rule is broken.</summary>
/// <param name="Places">The arguments that it can be about.</param>
/// <param name="Word">
/// Which part of the message is the argument's value, or an element of it, by which it is told from others; -1 for none.
/// </param>
/// <param name="IsLast">Whether the last of several arguments of that value is meant, and not the first.</param>
/// <param name="IsValue">Whether the value is wrong by itself, whatever the layer reads.</param>
internal sealed record RulePlace(IReadOnlyList<Place> Places, int Word = -1, bool IsLast = false, bool IsValue = false);
