using System.Collections.Generic;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Locating;

/// <summary>
/// The arguments that rules of the graph are about. The graph knows nothing of attributes, because texts have graphs too, so it
/// names only sites.
/// </summary>
internal static class RulePlaces
{
    private static readonly Dictionary<DiagnosticRule, RulePlace> s_places = new()
    {
        [DiagnosticTable.UnknownInput] = new(new Place("From", "layers"), Word: 1),
        [DiagnosticTable.ForwardReference] = new(new Place("From", "layers"), Word: 1),
        [DiagnosticTable.InvalidShape] = new(new Place("Input", "shape")),
        [DiagnosticTable.InvalidUnits] = new(new Place("Dense", "units")),
        [DiagnosticTable.WeightTooLarge] = new(new Place("Dense", "units")),
        [DiagnosticTable.ActivationSlope] = new(new Place("LeakyRelu", "slope")),
        [DiagnosticTable.BatchRange] = new(new Place("Batch", "sizes"), Word: 1),
    };

    /// <summary>The argument that a rule is about, or null where the site says it all.</summary>
    public static RulePlace? Of(DiagnosticRule rule) => s_places.TryGetValue(rule, out RulePlace place) ? place : null;
}

/// <summary>An argument of an attribute.</summary>
/// <param name="Place">The argument.</param>
/// <param name="Word">Which part of the message is an element of it; -1 for none.</param>
internal sealed record RulePlace(Place Place, int Word = -1);
