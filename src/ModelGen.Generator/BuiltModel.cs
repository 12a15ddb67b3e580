using System.Collections.Generic;
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

/// <summary>A declared model, variant or block, its graph, and everything that is wrong with either.</summary>
/// <param name="Declaration">What was declared.</param>
/// <param name="Graph">What it computes; null with an error, and of a block, whose shapes are not known.</param>
/// <param name="Issues">The findings about the declaration and, where it has no error, about its graph.</param>
internal sealed record BuiltModel(ModelDeclaration Declaration, Graph? Graph, EquatableArray<Issue> Issues)
{
    /// <summary>The first error, or null.</summary>
    public Issue? Error => Issues.FirstOrDefault(IsError);

    /// <summary>Builds the graph of a declaration.</summary>
    public static BuiltModel From(ModelDeclaration declaration, CancellationToken cancellation)
    {
        if (declaration.Form == DeclarationForm.Block || declaration.Issues.Any(IsError))
            return new BuiltModel(declaration, null, declaration.Issues);

        // A layer that nobody reads is no news where the reader has an error.
        GraphResult result = GraphBuilder.Build(declaration.Spec, cancellation);
        IEnumerable<Issue> issues = result.Issues.Where(issue => result.Graph is not null || IsError(issue));
        return new BuiltModel(declaration, result.Graph, declaration.Issues.Concat(declaration.Place(issues)).ToEquatableArray());
    }

    /// <summary>The same model, which cannot be emitted in its compilation for the reason given; null for no reason.</summary>
    public BuiltModel Stopped(Issue? reason) =>
        reason is null ? this : new BuiltModel(Declaration, null, Issues.Append(reason).ToEquatableArray());

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

    private static bool IsError(Issue issue) => issue.Rule.Severity == Severity.Error;
}
