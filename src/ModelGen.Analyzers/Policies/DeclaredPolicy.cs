using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Policies;

/// <summary>One policy attribute as written, compared by what it declares: what is left out has its default.</summary>
/// <param name="Name">The attribute's name without its suffix.</param>
/// <param name="Value">What it declares.</param>
internal sealed record DeclaredPolicy(string Name, string Value)
{
    /// <summary>The policy attributes of a property, a class or an assembly that can be read, in their written order.</summary>
    public static IReadOnlyList<DeclaredPolicy> Of(ISymbol symbol) =>
        DeclaredAttribute.Of(symbol)
            .Where(attribute => attribute.IsReadable)
            .Select(attribute => Read(attribute) is { } value ? new DeclaredPolicy(attribute.Name, value) : null)
            .OfType<DeclaredPolicy>()
            .ToList();

    private static string? Read(DeclaredAttribute attribute) => attribute.Name switch
    {
        "Bits" => Text(attribute.Int("Weights", fallback: 32), attribute.Int("Activations", fallback: 32)),
        "Prune" => Text(attribute.Double("Channels"), attribute.Double("Weights")),
        "NoiseTolerance" => Text(attribute.Double("sigma")),
        "Gaussian" => "",
        "Noise" => Text(attribute.Double("Additive"), attribute.Double("Multiplicative"), attribute.Int("At")),
        _ => null,
    };

    private static string Text(params double[] values) => string.Join(" ", values.Select(NumberText.Of));
}
