using ModelGen.Arm.Tests.Networks;
using ModelGen.Arm.Tests.Objects;

namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>A set of networks with everything that tests ask of it, each made once and kept until the tests end.</summary>
internal sealed class Corpus
{
    private readonly Lazy<ArmNetworks> _networks;
    private readonly Lazy<ArmProgram> _program;
    private readonly Lazy<IReadOnlyList<ArmMethod>> _methods;

    private Corpus(string name, Func<IReadOnlyList<string>> sources, bool everyLevel = false)
    {
        Name = name;
        _networks = new(() => new ArmNetworks(name, sources(), everyLevel));
        _program = new(() => Networks.Build());
        _methods = new(() => Disassembly.Of(Program.Library));
    }

    /// <summary>The samples' networks.</summary>
    public static Corpus Samples { get; } = new("Samples", SampleSources.Read, everyLevel: true);

    /// <summary>Random networks.</summary>
    public static Corpus Random { get; } = new("RandomNets", () => [.. RandomChoice.All.Select(network => network.Source)]);

    /// <summary>Small ones that together call every kernel.</summary>
    public static Corpus Sweep { get; } = new("Sweep", () => [.. DenseSweep.Sources(), .. ElementSweep.Sources(), .. WindowSweep.Sources()]);

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Corpus> All { get; } = [Samples, Random, Sweep];

    /// <summary>The assembly's name.</summary>
    public string Name { get; }

    /// <summary>The networks on this machine.</summary>
    public ArmNetworks Networks => _networks.Value;

    /// <summary>The program for Arm.</summary>
    public ArmProgram Program => _program.Value;

    /// <summary>The methods of its object.</summary>
    public IReadOnlyList<ArmMethod> Methods => _methods.Value;
}
