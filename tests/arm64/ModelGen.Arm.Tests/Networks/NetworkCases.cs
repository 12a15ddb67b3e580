using System.Runtime.InteropServices;
using ModelGen.Arm.Tests.Emulation;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Core.Planning;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>Every network at every level and batch size of a set, with what its emulated run must give.</summary>
internal sealed class NetworkCases
{
    private readonly List<(NetworkData Data, Level Level, int First, int Batch, byte[][] Model)> _expected = [];
    private readonly List<EmulatedCase> _cases = [];

    /// <summary>Prepares the cases: packs parameters, and runs the same code on this machine.</summary>
    /// <param name="networks">The networks.</param>
    /// <param name="data">The numbers of each.</param>
    /// <param name="maxRuns">How often each program runs at most, on samples of its own.</param>
    public NetworkCases(ArmNetworks networks, Func<ArmNetwork, NetworkData> data, int maxRuns = int.MaxValue)
    {
        Dictionary<ArmNetwork, NetworkData> numbers = networks.Networks.ToDictionary(network => network, data);
        foreach (var program in networks.Entries.Index().GroupBy(entry => (entry.Item.Network, entry.Item.Level)))
        {
            NetworkData of = numbers[program.Key.Network];
            byte[] parameters = of.Network.Pack(program.Key.Level, of.File);
            foreach ((int entry, (_, Level level, int batch)) in program)
            {
                for (int run = 0; run < maxRuns && (run + 1) * batch <= of.Samples; run++)
                    Add(of, level, batch, run * batch, entry, parameters);
            }
        }
    }

    /// <summary>The calls, in order.</summary>
    public IReadOnlyList<EmulatedCase> Cases => _cases;

    /// <summary>What is wrong with results: outside the contract, or other bits than the same code gave on this machine.</summary>
    public IReadOnlyList<string> Findings(IReadOnlyList<EmulatedResult> results)
    {
        var findings = new List<string>();
        for (int index = 0; index < results.Count; index++)
        {
            (NetworkData data, _, int first, _, byte[][] model) = _expected[index];
            for (int output = 0; results[index].Ran && output < model.Length; output++)
            {
                ReadOnlySpan<float> actual = MemoryMarshal.Cast<byte, float>(results[index].Outputs[output]);
                string? finding = data.Broken(output, first, actual) ?? Differing(MemoryMarshal.Cast<byte, float>(model[output]), actual);
                if (finding is not null)
                    findings.Add($"{_cases[index].Name}, output {data.Network.Info.Outputs[output].Name}: {finding}");
            }
        }

        return findings;
    }

    /// <summary>The calls that ran, with the samples that went in.</summary>
    public IEnumerable<(NetworkData Data, int First, int Batch, EmulatedResult Result)> Runs(IReadOnlyList<EmulatedResult> results) =>
        results.Zip(_expected, (result, of) => (of.Data, of.First, of.Batch, result)).Where(run => run.result.Ran);

    /// <summary>The levels that the processor ran.</summary>
    public IReadOnlySet<Level> Levels(IReadOnlyList<EmulatedResult> results) =>
        results.Zip(_expected).Where(pair => pair.First.Ran).Select(pair => pair.Second.Level).ToHashSet();

    private void Add(NetworkData data, Level level, int batch, int first, int entry, byte[] parameters)
    {
        byte[][] inputs = data.Inputs(first, batch);
        ArmNetwork network = data.Network;
        _cases.Add(new EmulatedCase(
            $"{network.Model} on {level}, batch {batch} from sample {first}", entry, parameters, network.ArenaBytes(level, batch), inputs,
            network.OutputBytes(batch)));
        _expected.Add((data, level, first, batch, network.Run(level, batch, parameters, inputs)));
    }

    // NaN has several patterns, and processors choose differently.
    private static string? Differing(ReadOnlySpan<float> model, ReadOnlySpan<float> actual)
    {
        for (int index = 0; index < actual.Length; index++)
        {
            if (BitConverter.SingleToInt32Bits(model[index]) != BitConverter.SingleToInt32Bits(actual[index])
                && !(float.IsNaN(model[index]) && float.IsNaN(actual[index])))
                return $"element {index} is {actual[index]:R}, and {model[index]:R} where the same code ran on this machine";
        }

        return null;
    }
}
