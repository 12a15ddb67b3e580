using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// Reads how layers are to be computed. Nothing but 32-bit floating point is built yet, which is said wherever more is declared.
/// </summary>
internal static class PolicyReader
{
    private const string Fraction = "a fraction from 0 up to but not including 1";
    private const string Deviation = "a finite number of at least 0";

    /// <summary>The policy in effect on a whole model: its own attributes, else those of its assembly.</summary>
    public static PolicyDeclaration ReadModel(INamedTypeSymbol type, IssueList issues)
    {
        var own = new HashSet<string>(DeclaredAttribute.Of(type).Select(attribute => attribute.Name));
        var policy = new PolicyDeclaration();
        foreach (DeclaredAttribute attribute in DeclaredAttribute.Of(type.ContainingAssembly))
        {
            if (!own.Contains(attribute.Name))
                policy = Apply(attribute, policy, null, type.Name, issues);
        }

        return Read(type, null, policy, issues);
    }

    /// <summary>The policy in effect where the nearest declaration wins, attribute by attribute.</summary>
    /// <param name="symbol">A layer's property, or a model.</param>
    /// <param name="layer">The layer, or null for the model.</param>
    /// <param name="outer">The policy around it.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static PolicyDeclaration Read(ISymbol symbol, string? layer, PolicyDeclaration outer, IssueList issues)
    {
        PolicyDeclaration policy = outer;
        foreach (DeclaredAttribute attribute in DeclaredAttribute.Of(symbol))
            policy = Apply(attribute, policy, layer, symbol.Name, issues);
        return policy;
    }

    private static PolicyDeclaration Apply(
        DeclaredAttribute attribute, PolicyDeclaration policy, string? layer, string owner, IssueList issues)
    {
        if (attribute.Name is not ("Bits" or "Prune" or "NoiseTolerance" or "Gaussian" or "Noise" or "Policy"))
            return policy;
        if (!attribute.IsReadable)
        {
            issues.Unreadable(layer, owner);
            return policy;
        }

        var judge = new PolicyJudge(attribute, layer, issues);
        bool isPlain = false;
        switch (attribute.Name)
        {
            case "Bits":
                (int Weights, int Activations) bits = (judge.Bits("Weights"), judge.Bits("Activations"));
                isPlain = bits == (32, 32);
                policy = policy with { Bits = bits };
                break;
            case "Prune":
                (double Channels, double Weights) pruned = (judge.Number("Channels", 1, Fraction), judge.Number("Weights", 1, Fraction));
                isPlain = pruned == (0, 0);
                policy = policy with { Prune = pruned };
                break;
            case "NoiseTolerance":
                double sigma = judge.Number("sigma", double.PositiveInfinity, Deviation);
                isPlain = sigma == 0;
                policy = policy with { NoiseTolerance = sigma };
                break;
            case "Gaussian":
                policy = policy with { Gaussian = true };
                break;
            case "Noise":
                var noise = new Noise(
                    judge.Number("Additive", double.PositiveInfinity, Deviation),
                    judge.Number("Multiplicative", double.PositiveInfinity, Deviation),
                    judge.NoisePoint());
                isPlain = noise is { Additive: 0, Multiplicative: 0 };
                policy = policy with { Noise = noise };
                break;
            default:
                judge.Bits("WeightBits");
                judge.Bits("ActivationBits");
                break;
        }

        if (judge.IsValid && !isPlain)
        {
            string effect = layer is null ? "its layers run" : "the layer runs";
            var place = new Place(attribute.Name);
            issues.Add(DiagnosticTable.PolicyNotSupported, layer, Site.Policy, place, owner, "[" + attribute.Name + "]", effect);
        }

        return policy;
    }
}
