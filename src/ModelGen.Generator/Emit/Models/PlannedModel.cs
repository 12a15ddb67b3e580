using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Generator.Parsing;

namespace ModelGen.Generator.Emit.Models;

/// <summary>A model that compiles: its declaration, its graph and a program for every level and batch size.</summary>
/// <param name="Declaration">What was declared.</param>
/// <param name="Graph">What it computes.</param>
/// <param name="Programs">By level (fastest first), then by batch size (ascending).</param>
internal sealed record PlannedModel(ModelDeclaration Declaration, Graph Graph, EquatableArray<Program> Programs)
{
    /// <summary>The emitted levels, fastest first.</summary>
    public IEnumerable<Level> Levels => Programs.Select(program => program.Level).Distinct();

    /// <summary>A level's programs by batch size.</summary>
    public EquatableArray<Program> ProgramsOf(Level level) =>
        Programs.Where(program => program.Level == level).ToEquatableArray();
}
