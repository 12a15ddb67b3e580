using System.Linq;
using System.Threading;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit.Models;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator;

/// <summary>A declared model and its graph, or the first error that stands in the way.</summary>
/// <param name="Declaration">What was declared.</param>
/// <param name="Graph">What it computes; null with an error.</param>
/// <param name="Error">The first error, or null.</param>
internal sealed record BuiltModel(ModelDeclaration Declaration, Graph? Graph, Issue? Error)
{
    public static BuiltModel From(ModelDeclaration declaration, CancellationToken cancellation)
    {
        Issue? error = FirstError(declaration.Issues);
        if (error is not null)
            return new BuiltModel(declaration, null, error);
        GraphResult result = GraphBuilder.Build(declaration.Spec, cancellation);
        return new BuiltModel(declaration, result.Graph, FirstError(result.Issues));
    }

    /// <summary>Plans every level and batch size.</summary>
    public PlannedModel Plan(EquatableArray<Level> levels, CancellationToken cancellation)
    {
        Graph graph = Graph!;
        return new PlannedModel(
            Declaration,
            graph,
            (from level in levels
             from batch in Declaration.Spec.Batches
             select Planner.Plan(graph, level, batch, Profile(level), cancellation)).ToEquatableArray());
    }

    /// <summary>The declared target where it has the level, else the level's usual processor.</summary>
    private HardwareProfile Profile(Level level) => HardwareProfiles.Choose(Declaration.Spec.Target, level);

    private static Issue? FirstError(EquatableArray<Issue> issues) => issues.FirstOrDefault(issue => issue.Rule.Severity == Severity.Error);
}
