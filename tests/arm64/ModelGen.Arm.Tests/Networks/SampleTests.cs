using System.Runtime.InteropServices;
using ModelGen.Arm.Tests.Emulation;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.TestKit;
using Xunit.Abstractions;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>The networks of all samples, whole: within the contract, and the same classes on Arm as on this machine but for ties.</summary>
public sealed class SampleTests(ITestOutputHelper output)
{
    // Of a hundred classes, those that may be another here and there because two numbers are as good as equal.
    private const int MaxTies = 1;

    [ArmFact]
    public void Every_parameter_file_fits_a_sample() => Assert.All(
        SampleSources.ParameterFiles(),
        file => Assert.Contains(Corpus.Samples.Networks.Networks, network => SampleData.Fits(network, file)));

    [ArmFact]
    public void Every_sample_gives_the_classes_that_it_gives_here()
    {
        ArmNetworks networks = Corpus.Samples.Networks;
        Assert.NotEmpty(networks.Networks);
        Dictionary<ArmNetwork, NetworkData> data = networks.Networks.ToDictionary(network => network, SampleData.Of);
        var cases = new NetworkCases(networks, network => data[network]);
        Dictionary<string, int[][]> classes = data.ToDictionary(pair => pair.Key.Model, pair => Here(networks, pair.Value));
        Emulator.OnEvery(Corpus.Samples.Program, cases.Cases, (processor, results) =>
        {
            IReadOnlyList<string> findings = cases.Findings(results);
            Assert.True(findings.Count == 0, $"{processor}: {string.Join("\n", findings.Take(10))}");
            int compared = 0, ties = 0;
            foreach ((NetworkData network, int first, int batch, EmulatedResult result) in cases.Runs(results))
            {
                for (int tensor = 0; tensor < result.Outputs.Count; tensor++)
                {
                    int[] here = classes[network.Network.Model][tensor][first..(first + batch)];
                    int[] actual = Classes(MemoryMarshal.Cast<byte, float>(result.Outputs[tensor]), batch);
                    int[] differing = [.. Enumerable.Range(0, batch).Where(sample => here[sample] != actual[sample])];
                    Assert.All(differing, sample => Assert.True(network.IsTie(tensor, first + sample)));
                    (compared, ties) = (compared + batch, ties + differing.Length);
                }
            }

            output.WriteLine($"{processor}: {results.Count} runs of {networks.Networks.Count} networks, {compared} classes, {ties} ties");
            Assert.True(compared > 0 && 100 * ties <= MaxTies * compared, $"{processor}: {ties} of {compared} classes are ties.");
        });
    }

    /// <summary>The classes of each output, by the class that users load, at the level that it chooses here.</summary>
    private static int[][] Here(ArmNetworks networks, NetworkData data)
    {
        using IModelAdapter model = networks.Assembly.Load(data.Network.Model, data.File);
        Memory<float>[] outputs = [.. data.Network.Info.Outputs.Select(tensor => (Memory<float>)new float[data.Samples * tensor.Count])];
        model.Predict(data.Samples, data.All, outputs);
        return [.. outputs.Select(values => Classes(values.Span, data.Samples))];
    }

    /// <summary>The place of the largest number of each sample.</summary>
    private static int[] Classes(ReadOnlySpan<float> values, int samples)
    {
        int count = values.Length / samples;
        var classes = new int[samples];
        for (int sample = 0; sample < samples; sample++)
        {
            for (int index = 1; index < count; index++)
            {
                if (values[(sample * count) + index] > values[(sample * count) + classes[sample]])
                    classes[sample] = index;
            }
        }

        return classes;
    }
}
