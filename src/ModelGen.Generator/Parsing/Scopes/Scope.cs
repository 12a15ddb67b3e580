using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>What one class declares for given values of its parameters: read once, expanded wherever it is used.</summary>
/// <param name="Symbol">The class. Lives no longer than the parse.</param>
/// <param name="Type">What is needed to write its other half.</param>
/// <param name="Properties">The properties that the other half implements.</param>
/// <param name="Layers">Its layers and uses of blocks, in the order of declaration.</param>
/// <param name="Issues">What is wrong with it, by the names of its own members.</param>
internal sealed record Scope(
    INamedTypeSymbol Symbol,
    TypeDeclaration Type,
    EquatableArray<LayerProperty> Properties,
    IReadOnlyList<LayerDraft> Layers,
    EquatableArray<Issue> Issues)
{
    /// <summary>Whether it was not read at all, because it belongs to more blocks than a model of allowed size can have.</summary>
    public bool IsRefused { get; private init; }

    /// <summary>The class's metadata name, under which findings remember it.</summary>
    public string MetadataName { get; } = Identifiers.MetadataName(Symbol);

    /// <summary>Its inputs, in the order of declaration.</summary>
    public IReadOnlyList<LayerDraft> Inputs { get; } = Layers.Where(layer => layer.IsInput).ToList();

    /// <summary>The layer whose value a block has: the one marked as its output, else the last one; null for none.</summary>
    public LayerDraft? Value => Layers.FirstOrDefault(layer => layer.IsOutput) ?? Layers.LastOrDefault(layer => !layer.IsInput);

    /// <summary>A block that is not read.</summary>
    public static Scope Refused(INamedTypeSymbol block, TypeDeclaration type) => new(block, type, default, [], default) { IsRefused = true };

    /// <summary>Whether something is wrong with it.</summary>
    public bool HasError => Issues.Any(issue => issue.Rule.Severity == Severity.Error);
}
