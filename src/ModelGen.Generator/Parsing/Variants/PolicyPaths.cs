using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads <c>[Policy("Stage3.B", …)]</c>: the policy of single layers of a variant, which beats every other one.</summary>
internal static class PolicyPaths
{
    /// <summary>Applies a variant's policies to the layers of its base.</summary>
    /// <param name="type">The variant.</param>
    /// <param name="model">The base's name.</param>
    /// <param name="layers">The base's layers under the variant's policy.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static EquatableArray<LayerSpec> Apply(INamedTypeSymbol type, string model, EquatableArray<LayerSpec> layers, IssueList issues)
    {
        var policies = new Dictionary<string, Func<Policy, Policy>>();
        foreach (DeclaredAttribute attribute in DeclaredAttribute.Of(type).Where(attribute => attribute.Name == "Policy"))
        {
            if (!attribute.IsReadable)
                issues.Unreadable(null, type.Name);
            else if (attribute.Text("path") is not { } path)
                issues.OutOfRange(null, Site.Model, new Place("Policy", "path"), "null", "the path of a layer");
            else
                Add(policies, attribute, path, type, model, layers, issues);
        }

        // The longer path is the nearer one.
        KeyValuePair<string, Func<Policy, Policy>>[] ordered = policies.OrderBy(policy => policy.Key.Length).ToArray();
        return layers.Select(layer => layer with
        {
            Policy = ordered.Where(policy => Governs(policy.Key, layer.Name)).Aggregate(layer.Policy, (policy, next) => next.Value(policy)),
        }).ToEquatableArray();
    }

    private static void Add(
        Dictionary<string, Func<Policy, Policy>> policies, DeclaredAttribute attribute, string path, INamedTypeSymbol type, string model,
        EquatableArray<LayerSpec> layers, IssueList issues)
    {
        Func<Policy, Policy> policy = Read(attribute, type.Name, issues);
        if (layers.Count > 0 && !layers.Any(layer => Governs(path, layer.Name)))
            issues.Add(DiagnosticTable.PolicyPath, null, Site.Policy, new Place("Policy", "path"), type.Name, path, model);
        else if (policies.ContainsKey(path))
            issues.Add(DiagnosticTable.PolicyTwice, null, Site.Policy, new Place("Policy", "path"), type.Name, path);
        else
            policies.Add(path, policy);
    }

    private static bool Governs(string path, string layer) =>
        layer == path || (layer.Length > path.Length && layer[path.Length] == '.' && layer.StartsWith(path, StringComparison.Ordinal));

    /// <summary>What a policy changes; what it leaves out stays as it is.</summary>
    private static Func<Policy, Policy> Read(DeclaredAttribute attribute, string owner, IssueList issues)
    {
        var judge = new PolicyJudge(attribute, null, issues);
        int? weights = Value("WeightBits", judge.Bits), activations = Value("ActivationBits", judge.Bits);
        double? channels = Value("PrunedChannels", judge.Fraction);
        double? pruned = Value("PrunedWeights", judge.Fraction);
        double? tolerance = Value("NoiseTolerance", judge.Deviation);
        bool? gaussian = Value("Gaussian", name => attribute.Bool(name, false));
        Policy Apply(Policy policy) => policy with
        {
            WeightBits = weights ?? policy.WeightBits,
            ActivationBits = activations ?? policy.ActivationBits,
            PrunedChannels = channels ?? policy.PrunedChannels,
            PrunedWeights = pruned ?? policy.PrunedWeights,
            NoiseTolerance = tolerance ?? policy.NoiseTolerance,
            Gaussian = gaussian ?? policy.Gaussian,
        };

        if (judge.IsValid && Apply(Policy.Default) != Policy.Default)
            PolicyReader.NotSupported("Policy", null, owner, "its layers run", issues);
        return Apply;

        T? Value<T>(string name, Func<string, T> read)
            where T : struct => attribute.Has(name) ? read(name) : null;
    }
}
