using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Locating;

/// <summary>Which attributes a site stands for.</summary>
internal static class SiteAttributes
{
    /// <summary>Whether an issue at a site can be about an attribute.</summary>
    public static bool Holds(Site site, Place? place, AttributeData data)
    {
        if (data.AttributeClass is not { ContainingNamespace: { Name: "ModelGen", ContainingNamespace.IsGlobalNamespace: true } } type)
            return false;
        if (place is not null)
            return type.Name == place.Attribute + "Attribute";
        return site switch
        {
            Site.Operator => type.Name is "InputAttribute" or "DenseAttribute" or "FlattenAttribute",
            Site.Inputs => type.Name == "FromAttribute",
            Site.Activation => ActivationReader.Is(type.Name.Replace("Attribute", "")),
            Site.Normalization => type.Name == "NormalizeAttribute",
            Site.Policy => type.Name
                is "BitsAttribute" or "PruneAttribute" or "NoiseToleranceAttribute" or "GaussianAttribute" or "NoiseAttribute",
            _ => false,
        };
    }
}
