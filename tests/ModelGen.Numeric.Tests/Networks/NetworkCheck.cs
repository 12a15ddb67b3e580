using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Reference;
using ModelGen.Runtime;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Networks;

/// <summary>Networks from their C# declaration to the numbers they give, on every level against the reference.</summary>
/// <param name="batches">The numbers of samples to run.</param>
/// <param name="layered">The ones among them for which each layer is judged alone too, and a session of its own gives the same.</param>
internal sealed class NetworkCheck(int[] batches, int[] layered)
{
    /// <summary>Compiles the networks into one assembly, as kernels are compiled once per assembly, and checks each.</summary>
    public void All(IReadOnlyList<RandomNetwork> networks)
    {
        GeneratorResult generated = GeneratorDriverHarness.Run(
            [.. networks.Select(network => network.Source)], HarnessOptions.Default with { AssemblyName = "Random", Compile = false });
        using CompiledAssembly assembly = CompiledAssembly.Of(generated, softAdvSimd: true);
        Assert.All(networks, network => Assert.True(assembly.Models.Contains(network.FullName), network.Source));
        foreach (RandomNetwork network in networks)
            One(network, assembly);
    }

    private void One(RandomNetwork network, CompiledAssembly assembly)
    {
        Graph graph = assembly.Graph(network.FullName);
        var numbers = new NetworkNumbers(graph, network.Seed, network.Range);
        InputData[] inputs = numbers.Inputs(batches.Max());
        var reference = new ReferenceRun(graph, numbers.ParameterSet, inputs);
        (GraphSlice, ParameterSet)[] slices =
            [.. GraphSlice.Of(graph).Select(slice => (slice, numbers.ParametersOf(slice.Graph)))];
        foreach (Level level in TestedLevels.All)
        {
            using IModelAdapter model = assembly.Load(network.FullName, numbers.File, new LoadOptions { Level = TestedLevels.ToIsa(level) });
            Assert.Equal(TestedLevels.ToIsa(level), model.Level);
            foreach (int batch in batches)
                Run(model, inputs, batch, reference, $"{network} on {level}, batch {batch}", layered.Contains(batch) ? slices : []);
            if (network.Seed % 10 == 0)
                Profile(model, inputs);
        }
    }

    private void Run(IModelAdapter model, InputData[] inputs, int batch, ReferenceRun reference, string where, (GraphSlice, ParameterSet)[] slices)
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
        else if (layered.Contains(batch))
        {
            model.PredictInSession(batch, memory.Inputs, memory.Outputs);
            Assert.Equal(first, Copy(memory));
        }
    }

    /// <summary>Its steps one by one give what the network gives.</summary>
    private static void Profile(IModelAdapter model, InputData[] inputs)
    {
        using var memory = new BatchMemory(model.Info, inputs, batch: 1);
        model.Predict(memory.Inputs, memory.Outputs);
        float[][] expected = Copy(memory);
        foreach (Memory<float> output in memory.Outputs)
            output.Span.Clear();
        NetworkProfile profile = model.Profile(1, memory.Inputs, memory.Outputs);
        Assert.Equal(expected, Copy(memory));
        Assert.Equal(profile.Program.Calls, profile.Calls.Select(timing => timing.Call));
    }

    private static float[][] Copy(BatchMemory memory) => [.. memory.Results.Select(result => result.ToArray())];
}
