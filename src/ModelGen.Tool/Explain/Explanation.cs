using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Tool;

/// <summary>How a network runs.</summary>
/// <param name="Name">Its full name.</param>
/// <param name="Topology">Which parameters fit.</param>
/// <param name="Program">Which code was emitted.</param>
/// <param name="IsSameVersion">Whether the generator of this version emitted it; the programs of another one may differ from those shown.</param>
/// <param name="Settings">What was decided, and by whom.</param>
/// <param name="Layers">Its layers, in the order of declaration.</param>
/// <param name="Totals">Every level and batch size that was compiled.</param>
/// <param name="Programs">Call by call: the levels and the batch size asked for.</param>
internal sealed record Explanation(
    string Name,
    string Topology,
    string Program,
    bool IsSameVersion,
    IReadOnlyList<Setting> Settings,
    IReadOnlyList<LayerRow> Layers,
    IReadOnlyList<ProgramTotal> Totals,
    IReadOnlyList<ProgramDetail> Programs)
{
    private static readonly string Version = typeof(Explanation).Assembly.GetCustomAttribute<AssemblyFileVersionAttribute>()?.Version ?? "";

    /// <summary>Plans a network anew.</summary>
    /// <param name="model">What its class carries.</param>
    /// <param name="levels">The levels to show call by call; none for those that matter to the target.</param>
    /// <param name="batch">The batch size to show call by call.</param>
    /// <exception cref="ToolException">This version cannot read the specification.</exception>
    public static Explanation Of(EmbeddedModel model, IReadOnlyList<Level> levels, int batch)
    {
        ModelSpec spec = Parse(model);
        GraphResult built = GraphBuilder.Build(spec);
        Graph graph = built.Graph ?? throw Unreadable(model, built.Issues[0].Message);
        Level[] compiled = model.Levels.Count > 0 ? [.. model.Levels] : Enum.GetValues<Level>();
        return new Explanation(
            model.Name,
            model.TopologyHash,
            model.ProgramHash,
            ModelHashes.Program(spec, Version) == model.ProgramHash,
            Setting.All(spec, compiled),
            LayerRow.All(spec, graph),
            [.. compiled.SelectMany(_ => spec.Batches, (level, size) => ProgramTotal.Of(Plan(graph, spec, level, size), Judge(spec, level)))],
            [.. (levels.Count > 0 ? levels : Mattering(spec, compiled)).Select(level =>
                ProgramDetail.Of(Plan(graph, spec, level, batch), Judge(spec, level)))]);
    }

    private static Level[] Mattering(ModelSpec spec, Level[] compiled)
    {
        Level[] ofTarget = [.. compiled.Where(level => spec.Target is { } target && HardwareProfiles.Find(target)?.Supports(level) == true)];
        return ofTarget.Length > 0 ? ofTarget : compiled;
    }

    private static Core.Planning.Program Plan(Graph graph, ModelSpec spec, Level level, int batch) =>
        Planner.Plan(graph, level, batch, Judge(spec, level));

    private static HardwareProfile Judge(ModelSpec spec, Level level) => HardwareProfiles.Choose(spec.Target, level);

    private static ModelSpec Parse(EmbeddedModel model)
    {
        try
        {
            return ModelSpecText.Parse(model.Specification);
        }
        catch (Exception error) when (error is FormatException or OverflowException)
        {
            throw Unreadable(model, error.Message);
        }
    }

    private static ToolException Unreadable(EmbeddedModel model, string why) =>
        ToolException.Wrong($"{model.Name} carries a specification that this version cannot read: {why.TrimEnd('.')}.");
}
