using ModelGen.Arm.Tests.Emulation;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Core.Planning;
using ModelGen.TestKit;
using Xunit.Abstractions;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>Random networks and small ones for every kernel, executed as Arm code against the reference.</summary>
public sealed class NetworkTests(ITestOutputHelper output)
{
    private const int Samples = 16;
    private const int RunsOfEach = 3;

    [ArmFact]
    public void Random_networks_keep_the_contract() => Check(Corpus.Random, network =>
    {
        RandomNetwork random = RandomChoice.All.Single(candidate => candidate.FullName == network.Model);
        return NetworkData.Seeded(network, random.Seed, random.Range, Samples);
    });

    [ArmFact]
    public void Every_kernel_keeps_the_contract()
    {
        int drawn = 0;
        Check(Corpus.Sweep, network =>
        {
            int seed = drawn++;
            return NetworkData.Seeded(network, seed, seed % 4 == 3 ? NumberRange.Extreme : NumberRange.Ordinary, Samples);
        });
    }

    private void Check(Corpus corpus, Func<ArmNetwork, NetworkData> data)
    {
        var cases = new NetworkCases(corpus.Networks, data, RunsOfEach);
        Emulator.OnEvery(corpus.Program, cases.Cases, (processor, results) =>
        {
            IReadOnlyList<string> findings = cases.Findings(results);
            string first = string.Join("\n", findings.Take(10));
            Assert.True(findings.Count == 0, $"{processor}: {findings.Count} findings in {results.Count} runs:\n{first}");
            IReadOnlySet<Level> ran = cases.Levels(results);
            output.WriteLine($"{processor}: {results.Count} runs of {corpus.Networks.Networks.Count} networks on {string.Join(", ", ran)}");
            AssertRan(processor, ran);
        });
    }

    /// <summary>
    /// The last processor runs every level; Arm's baseline runs everywhere. Where the others lack a level, its guard held.
    /// </summary>
    private static void AssertRan(string processor, IReadOnlySet<Level> ran)
    {
        IEnumerable<Level> expected = processor == Emulator.Processors[^1] ? ArmLevels.All : [Level.AdvSimd, Level.Portable];
        Assert.True(ran.IsSupersetOf(expected), $"{processor} ran only {string.Join(", ", ran)}.");
    }
}
