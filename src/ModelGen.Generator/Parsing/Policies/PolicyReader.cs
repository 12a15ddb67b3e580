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
    /// <summary>Whether an attribute is policy that stands beside what it governs.</summary>
    public static bool Is(string attribute) => attribute is "Bits" or "Prune" or "NoiseTolerance" or "Gaussian" or "Noise";

    /// <summary>The policy in effect on a whole model: its own attributes, else those of its assembly.</summary>
    public static PolicyDeclaration ReadModel(INamedTypeSymbol type, IssueList issues)
    {
        var own = new HashSet<string>(DeclaredAttribute.Of(type).Select(attribute => attribute.Name));
        IEnumerable<DeclaredAttribute> defaults = DeclaredAttribute.Of(type.ContainingAssembly).Where(attribute => !own.Contains(attribute.Name));
        PolicyDeclaration outer = Read(defaults, null, type.Name, issues);
        return Read(DeclaredAttribute.Of(type), null, type.Name, issues).Inside(outer);
    }

    /// <summary>The policy that some attributes declare.</summary>
    /// <param name="attributes">Attributes of a model, a layer or a block's use; those of other kinds are left alone.</param>
    /// <param name="layer">The layer or use, or null for the model.</param>
    /// <param name="owner">Its name.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static PolicyDeclaration Read(IEnumerable<DeclaredAttribute> attributes, string? layer, string owner, IssueList issues)
    {
        var policy = new PolicyDeclaration();
        foreach (DeclaredAttribute attribute in attributes.Where(attribute => Is(attribute.Name)))
        {
            if (attribute.IsReadable)
                policy = Apply(attribute, policy, layer, owner, issues);
            else
                issues.Unreadable(layer, owner);
        }

        return policy;
    }

    private static PolicyDeclaration Apply(
        DeclaredAttribute attribute, PolicyDeclaration policy, string? layer, string owner, IssueList issues)
    {
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
                (double Channels, double Weights) pruned = (judge.Fraction("Channels"), judge.Fraction("Weights"));
                isPlain = pruned == (0, 0);
                policy = policy with { Prune = pruned };
                break;
            case "NoiseTolerance":
                double sigma = judge.Deviation("sigma");
                isPlain = sigma == 0;
                policy = policy with { NoiseTolerance = sigma };
                break;
            case "Gaussian":
                policy = policy with { Gaussian = true };
                break;
            default:
                var noise = new Noise(
                    judge.Deviation("Additive"),
                    judge.Deviation("Multiplicative"),
                    judge.NoisePoint());
                isPlain = noise is { Additive: 0, Multiplicative: 0 };
                policy = policy with { Noise = noise };
                break;
        }

        if (judge.IsValid && !isPlain)
            NotSupported(attribute.Name, layer, owner, layer is null ? "its layers run" : "the layer runs", issues);
        return policy;
    }

    /// <summary>Says that a policy is read but not obeyed yet.</summary>
    public static void NotSupported(string attribute, string? layer, string owner, string effect, IssueList issues) =>
        issues.Add(DiagnosticTable.PolicyNotSupported, layer, Site.Policy, new Place(attribute), owner, "[" + attribute + "]", effect);
}
