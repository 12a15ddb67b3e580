using System;
using System.Threading;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;

namespace ModelGen.Core.Planning;

/// <summary>Plans how a graph runs. Plans are remembered by value, for the generator and every analyzer of the process together.</summary>
public static class Planner
{
    private static readonly BoundedCache<(Graph Graph, Level Level, int Batch, HardwareProfile Profile), Program> Cache = new(capacity: 256);

    /// <summary>Tells of every plan that is made, as opposed to remembered.</summary>
    internal static event Action<Graph, Program>? Planned;

    /// <summary>Plans the forward pass of a graph.</summary>
    /// <param name="graph">What is computed.</param>
    /// <param name="level">The instruction set.</param>
    /// <param name="batch">Samples per call, at least 1.</param>
    /// <param name="profile">The processor whose times are predicted; it does not change what is emitted.</param>
    /// <param name="cancellation">Checked at every step.</param>
    /// <returns>The program; equal arguments give equal programs.</returns>
    public static Program Plan(
        Graph graph, Level level, int batch, HardwareProfile profile, CancellationToken cancellation = default) =>
        Cache.GetOrAdd(
            (graph, level, batch, profile),
            key =>
            {
                Program program = new ProgramBuilder(key.Graph, key.Level, key.Batch, key.Profile, cancellation).Build();
                Planned?.Invoke(key.Graph, program);
                return program;
            });
}
