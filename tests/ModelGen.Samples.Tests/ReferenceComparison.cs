using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference;
using ModelGen.Runtime;

namespace ModelGen.Samples.Tests;

/// <summary>Runs a sample's network with seeded parameters on every level that this machine has, beside the 64-bit reference.</summary>
internal static class ReferenceComparison
{
    // The contract of a whole network is a worst case that grows with every layer; this is what a wrong sum would break.
    private const double Tolerance = 1e-4;

    public delegate void Predictor<TNet>(TNet net, ReadOnlySpan<float> input, Span<float> output);

    /// <summary>Fails where an output of one sample is not within the fp32 contract and 1e-4 of the largest.</summary>
    public static void Check<TNet>(Predictor<TNet> predict) where TNet : INetwork<TNet>
    {
        NetworkInfo info = TNet.Info;
        Graph graph = GraphBuilder.Build(ModelSpecText.Parse(info.Specification)).Graph!;
        byte[] file = SeededParameters.Create(info, seed: 1).ToArray();
        ParameterSet parameters = Read(info, file);
        var random = new SeededRandom(2);
        float[] input = [.. Enumerable.Range(0, info.Inputs[0].Count).Select(_ => (float)random.NextDouble())];

        Activations reference = new ReferenceExecutor(graph).Forward(parameters, [Array.ConvertAll(input, value => (double)value)]);
        double[] expected = reference.Outputs[0], bounds = Fp32Contract.Of(graph, parameters, reference).Outputs[0];
        double largest = expected.Max(Math.Abs);
        Assert.True(expected.Max() - expected.Min() > 0.1 * largest, $"{info.Name}: the outputs do not differ enough to prove anything.");
        foreach (IsaLevel level in Enum.GetValues<IsaLevel>().Where(Isa.IsSupported))
        {
            using TNet net = TNet.Load(new MemoryStream(file), new LoadOptions { Level = level });
            var output = new float[expected.Length];
            predict(net, input, output);
            for (int i = 0; i < output.Length; i++)
            {
                Assert.True(
                    Fp32Contract.Allows(expected[i], Math.Min(bounds[i], Tolerance * largest), output[i]),
                    $"{info.Name} on {level}, output {i}: {output[i]:R} instead of {expected[i]:R}.");
            }
        }
    }

    private static ParameterSet Read(NetworkInfo info, byte[] file)
    {
        using SafetensorsReader reader = SafetensorsReader.Read(new MemoryStream(file), "parameters");
        return ParameterSet.FromSingle(info.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, reader.ReadFloats(parameter.Name))));
    }
}
