using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Programs;

/// <summary>
/// Random graphs, from planning to numbers, on every level against the reference. What the language can say is a part of what graphs can
/// be; memory is exact here, the arena and the packed parameters included.
/// </summary>
public sealed class RandomGraphTests
{
    private const int PerAssembly = 40;

    private static readonly int[] Batches = [1, 3, 16];

    /// <summary>The first seed of each group that shares an assembly, as kernels are compiled once per assembly.</summary>
    public static TheoryData<int> Groups => [0, 40, 80];

    [GuardedTheory]
    [MemberData(nameof(Groups))]
    public void Every_level_agrees_with_the_reference(int firstSeed)
    {
        Graph[] graphs = [.. Enumerable.Range(firstSeed, PerAssembly).Select(RandomGraphs.Next)];
        using var programs = new CompiledPrograms(graphs, TestedLevels.All, Batches);
        foreach (Graph graph in graphs)
            Check(graph, programs);
    }

    [Fact]
    public void Every_operation_and_every_way_to_run_it_occurs()
    {
        Graph[] graphs = [.. Enumerable.Range(0, 3 * PerAssembly).Select(RandomGraphs.Next)];
        AssertOccur<Operation>(graphs.SelectMany(graph => graph.Nodes).Select(node => node.Operation));

        Program[] plans =
            [.. graphs.SelectMany(_ => Batches, (graph, batch) => Planner.Plan(graph, Level.Avx2, batch, HardwareProfiles.Choose(null, Level.Avx2)))];
        KernelCall[] calls = [.. plans.SelectMany(program => program.Calls)];
        AssertOccur<KernelCall>(calls);
        AssertOccur<KernelSpec>(calls.SelectMany(call => call.Kernels));
        Assert.Contains(calls, call => call is DenseCall && call.Output.Stride != call.Output.Bytes);
        Assert.Contains(calls, call => call is DenseCall && call.Input.Stride != call.Input.Bytes);
        Assert.Contains(calls, call => call is ConvCall && call.Output.Stride != call.Output.Bytes);
        PackingStep[] packings = [.. plans.SelectMany(program => program.Packing)];
        Assert.Contains(packings, packing => packing is PanelPacking { Norm: not null, Folded: not null });
        Assert.Contains(packings, packing => packing is PanelPacking { Folded.Norm: not null });
        Assert.Contains(packings, packing => packing is PanelPacking { Window: not null, Norm: not null });
        Assert.Contains(packings, packing => packing is PanelPacking { Window: not null, Folded: not null });
        Assert.Contains(packings, packing => packing is AffinePacking);
    }

    /// <summary>Fails where something of a kind is missing.</summary>
    private static void AssertOccur<T>(IEnumerable<T> found)
        where T : notnull
    {
        IEnumerable<Type> all = typeof(T).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(T)));
        Assert.Empty(all.Except(found.Select(item => item.GetType())));
    }

    private static void Check(Graph graph, CompiledPrograms programs)
    {
        int seed = graph.Nodes.Count;
        var numbers = new NetworkNumbers(graph, seed);
        InputData[] inputs = numbers.Inputs(Batches.Max());
        var reference = new ReferenceRun(graph, numbers.ParameterSet, inputs);
        foreach (Level level in TestedLevels.All)
        {
            foreach (int batch in Batches)
            {
                float[][] outputs = programs.Run(graph, level, batch, numbers.Parameters, inputs);
                reference.AssertAllows([.. outputs.Select(output => (ReadOnlyMemory<float>)output)], $"{graph.Name} on {level}, batch {batch}");
            }
        }
    }
}
