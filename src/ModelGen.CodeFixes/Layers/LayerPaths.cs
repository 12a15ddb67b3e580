using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ModelGen.CodeFixes;

/// <summary>The paths by which layers can be named.</summary>
internal static class LayerPaths
{
    /// <summary>Blocks inside blocks are followed this far; a block that contains itself would have no end.</summary>
    private const int MaxDepth = 4;

    /// <summary>The 4096 layers that a model may have and as many blocks; a number in <c>[Repeat]</c> can be anything.</summary>
    private const int MaxPaths = 2 * 4096;

    /// <summary>All layers and blocks of a model, and those inside the blocks.</summary>
    public static IReadOnlyList<string> Of(INamedTypeSymbol type) => Members(type, "", MaxDepth).Take(MaxPaths).ToList();

    /// <summary>A layer, or a block and those inside it.</summary>
    public static IEnumerable<string> Of(IPropertySymbol property) => Paths(property, "", MaxDepth).Take(MaxPaths);

    private static IEnumerable<string> Members(INamedTypeSymbol type, string prefix, int depth) =>
        type.GetMembers().OfType<IPropertySymbol>()
            .Where(property => property.IsPartialDefinition || property.PartialDefinitionPart is not null)
            .SelectMany(property => Paths(property, prefix, depth));

    private static IEnumerable<string> Paths(IPropertySymbol property, string prefix, int depth)
    {
        string path = prefix + property.Name;
        bool isBlock = property.Type.GetAttributes().Any(data => data.AttributeClass is { Name: "BlockAttribute" });
        if (!isBlock || depth == 0 || property.Type is not INamedTypeSymbol block)
            return [path];
        IEnumerable<string> inside = Repetitions(property) is { } count
            ? Enumerable.Range(0, count)
                .Select(index => path + "." + index.ToString(CultureInfo.InvariantCulture))
                .SelectMany(one => Members(block, one + ".", depth - 1).Prepend(one))
            : Members(block, path + ".", depth - 1);
        return inside.Prepend(path);
    }

    /// <summary>How many blocks a use chains, which then are numbered; null where it uses one.</summary>
    private static int? Repetitions(IPropertySymbol property) =>
        property.GetAttributes().FirstOrDefault(data => data.AttributeClass is { Name: "RepeatAttribute" }) is { } repeat
            ? repeat.ConstructorArguments.FirstOrDefault().Value is int count ? Math.Max(count, 1) : 1
            : null;
}
