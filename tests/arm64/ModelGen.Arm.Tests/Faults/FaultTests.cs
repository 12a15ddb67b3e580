using System.Text.RegularExpressions;
using ModelGen.Arm.Tests.Emulation;
using ModelGen.Arm.Tests.Networks;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Faults;

/// <summary>The gate against itself: code with a planted fault must not pass.</summary>
public sealed partial class FaultTests
{
    private const string Network = """
        using ModelGen;

        namespace Faults;

        [Model, Batch(1, 8)]
        public sealed partial class Net
        {
            [Input(19)]
            public partial Layer X { get; }

            [Dense(24), Relu]
            public partial Layer Y { get; }
        }
        """;

    [ArmFact]
    public void Without_a_fault_nothing_is_found() => Assert.Empty(Findings("FaultNone", text => text));

    [ArmFact]
    public void A_wrong_lane_is_caught() =>
        Assert.NotEmpty(Findings("FaultLane", text => ByElement().Replace(text, match => $"{match.Groups[1].Value}1)", count: 1)));

    [ArmFact]
    public void One_step_too_many_is_caught() =>
        Assert.NotEmpty(Findings("FaultStep", text => text.Replace("for (; k > 0; k--)", "for (; k >= 0; k--)", StringComparison.Ordinal)));

    [ArmFact]
    public void A_swapped_tile_is_caught() =>
        Assert.NotEmpty(Findings("FaultTile", text => Stores().Replace(text, match =>
            match.Result("AdvSimd.Store($1, $5);$3AdvSimd.Store($4, $2);"), count: 1)));

    /// <summary>What the gate finds in a network whose kernels are changed.</summary>
    private static IReadOnlyList<string> Findings(string name, Func<string, string> plant)
    {
        using var networks = new ArmNetworks(name, [Network], everyLevel: false);
        bool planted = false;
        ArmProgram program = networks.Build(source =>
        {
            string text = source.HintName.StartsWith("Kernels+AdvSimd+", StringComparison.Ordinal) ? plant(source.Text) : source.Text;
            planted |= text != source.Text;
            return text;
        });
        Assert.True(planted || name == "FaultNone", "The emitted text has changed: this fault is not planted any more.");
        var cases = new NetworkCases(networks, network => NetworkData.Seeded(network, seed: 1, NumberRange.Ordinary, samples: 8));
        try
        {
            return cases.Findings(Emulator.Run(program, Emulator.Processors[0], cases.Cases));
        }
        catch (EmulationException fault)
        {
            return [fault.Message];
        }
    }

    // The first lane that is 0.
    [GeneratedRegex(@"(FusedMultiplyAddBySelectedScalar\(\w+, [^;]+, \w+, )0\)")]
    private static partial Regex ByElement();

    // Two stores behind each other.
    [GeneratedRegex(@"AdvSimd\.Store\((y), (.+?)\);(\s+)AdvSimd\.Store\((y \+ \d+), (.+?)\);")]
    private static partial Regex Stores();
}
