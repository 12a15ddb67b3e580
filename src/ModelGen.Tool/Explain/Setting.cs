using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Tool;

/// <summary>Something that was decided for a network.</summary>
/// <param name="Name">What.</param>
/// <param name="Value">How.</param>
/// <param name="Origin">By whom, as far as the specification knows: it holds what won, not the attribute that said it.</param>
internal sealed record Setting(string Name, string Value, string Origin)
{
    private const string Build = "ModelGenIsa or the runtime identifier of the build";
    private const string NearestWins = "declared at the layer, its block, its model or the assembly, or by [Policy]";

    private static readonly int[] DefaultBatches = [1, 16];

    /// <summary>The settings of the network, then those of single layers.</summary>
    public static IReadOnlyList<Setting> All(ModelSpec spec, IReadOnlyList<Level> levels) =>
    [
        spec.Target is { } target
            ? new Setting("target", target, "declared")
            : new Setting("target", Join(levels.Select(level => HardwareProfiles.Default(level).Name).Distinct()), "default, by level"),
        new Setting("batches", Join(spec.Batches), spec.Batches.SequenceEqual(DefaultBatches) ? "default" : "declared"),
        new Setting("levels", Join(levels), levels.Count == Enum.GetValues<Level>().Length ? "default" : Build),
        .. spec.Layers.Where(layer => layer.Policy != Policy.Default).Select(layer =>
            new Setting(layer.Name, PolicyWords.Of(layer.Policy), NearestWins)),
        .. spec.Layers.Where(layer => layer.IsOutput).Select(layer => new Setting(layer.Name, "output", "declared, or the last layer")),
    ];

    private static string Join<T>(IEnumerable<T> items) => string.Join(", ", items);
}
