using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Reference;
using ModelGen.Runtime;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Networks;

/// <summary>Random networks, from their C# declaration to the numbers they give, on every level against the reference.</summary>
public sealed class RandomNetworkTests
{
    private const int PerAssembly = 50;

    // 37 is two tiles of 16 and five single samples.
    private static readonly int[] Batches = [1, 2, 15, 16, 17, 37];

    /// <summary>The first seed of each group that shares an assembly, as kernels are compiled once per assembly.</summary>
    public static TheoryData<int> Groups => [0, 50, 100, 150];

    [Theory]
    [MemberData(nameof(Groups))]
    public void Every_level_agrees_with_the_reference(int firstSeed)
    {
        RandomNetwork[] networks = [.. Enumerable.Range(firstSeed, PerAssembly).Select(RandomNetworks.Next)];
        GeneratorResult generated = GeneratorDriverHarness.Run(
            [.. networks.Select(network => network.Source)], HarnessOptions.Default with { AssemblyName = "Random", Compile = false });
        using CompiledAssembly assembly = CompiledAssembly.Of(generated, softAdvSimd: true);
        Assert.Equal(PerAssembly, assembly.Models.Count);
        foreach (RandomNetwork network in networks)
            Check(network, assembly);
    }

    private static void Check(RandomNetwork network, CompiledAssembly assembly)
    {
        Graph graph = assembly.Graph(network.FullName);
        var numbers = new NetworkNumbers(graph, network.Seed, network.Range);
        InputData[] inputs = numbers.Inputs(Batches.Max());
        var reference = new ReferenceRun(graph, numbers.ParameterSet, inputs);
        (GraphSlice, ParameterSet)[] slices =
            [.. GraphSlice.Of(graph).Select(slice => (slice, numbers.ParametersOf(slice.Graph)))];
        foreach (Level level in TestedLevels.All)
        {
            using IModelAdapter model = assembly.Load(network.FullName, numbers.File, new LoadOptions { Level = TestedLevels.ToIsa(level) });
            Assert.Equal(TestedLevels.ToIsa(level), model.Level);
            foreach (int batch in Batches)
                Run(model, inputs, batch, reference, $"{network} on {level}, batch {batch}", batch is 1 or 17 ? slices : []);
        }
    }

    private static void Run(IModelAdapter model, InputData[] inputs, int batch, ReferenceRun reference, string where, (GraphSlice, ParameterSet)[] slices)
    {
        using var memory = new BatchMemory(model.Info, inputs, batch);
        model.Predict(batch, memory.Inputs, memory.Outputs);
        reference.AssertAllows(memory.Results, where);
        foreach ((GraphSlice slice, ParameterSet parameters) in slices)
        {
            InputData[] sources =
                [.. slice.Sources.Select(source => source.Output >= 0 ? memory.Outputs[source.Output] : memory.Inputs[source.Input])];
            new ReferenceRun(slice.Graph, parameters, sources).AssertAllows([memory.Results[slice.Output]], where + ", layer alone");
        }
        float[][] first = Copy(memory);
        if (batch == 1)
        {
            model.Predict(memory.Inputs, memory.Outputs);
            Assert.Equal(first, Copy(memory));
        }
        else if (batch == 17)
        {
            model.PredictInSession(batch, memory.Inputs, memory.Outputs);
            Assert.Equal(first, Copy(memory));
        }
    }

    private static float[][] Copy(BatchMemory memory) => [.. memory.Results.Select(result => result.ToArray())];
}
