using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Locating;

/// <summary>Which attributes a site stands for.</summary>
internal static class SiteAttributes
{
    /// <summary>Whether an issue at a site can be about an attribute.</summary>
    public static bool Holds(Site site, AttributeData data) => Name(data) is { } name && site switch
    {
        Site.Operator => OperatorReader.Is(name),
        Site.Inputs => name is "From" or "Multiply" or "Concat",
        Site.BatchNorm => name is "BatchNorm",
        Site.Addend => name is "Add",
        Site.Activation => ActivationReader.Is(name),
        Site.Normalization => name is "Normalize",
        Site.Policy => name is "Bits" or "Prune" or "NoiseTolerance" or "Gaussian" or "Noise" or "Policy",
        _ => false,
    };

    /// <summary>Whether an attribute is this library's of a name without its suffix.</summary>
    public static bool Is(AttributeData data, string attribute) => Name(data) == attribute;

    /// <summary>The name of this library's attribute without its suffix, or null for any other.</summary>
    public static string? Name(AttributeData data) =>
        data.AttributeClass is { ContainingNamespace: { Name: "ModelGen", ContainingNamespace.IsGlobalNamespace: true } } type
            ? type.Name.Replace("Attribute", "")
            : null;
}
