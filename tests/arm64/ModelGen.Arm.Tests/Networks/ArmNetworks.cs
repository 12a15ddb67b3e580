using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Core.Planning;
using ModelGen.Generator.Emit;
using ModelGen.Generator.Emit.Cores;
using ModelGen.Generator.Emit.Kernels;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Networks;

/// <summary>
/// Declared networks, compiled from the generator's text twice: for this machine, where code for Arm runs on the software model, and
/// for Arm.
/// </summary>
internal sealed class ArmNetworks : IDisposable
{
    private readonly string _name;

    /// <summary>Runs the generator and compiles for this machine.</summary>
    /// <param name="name">A name for the assembly.</param>
    /// <param name="sources">Declarations, as files.</param>
    /// <param name="everyLevel">Whether the levels of this machine are emitted too.</param>
    public ArmNetworks(string name, IReadOnlyList<string> sources, bool everyLevel)
    {
        _name = name;
        Generated = GeneratorDriverHarness.Run(sources, HarnessOptions.Default with
        {
            AssemblyName = name,
            Compile = false,
            GlobalOptions = everyLevel ? HarnessOptions.Default.GlobalOptions : ArmLevels.BuildProperties,
        });
        Assembly = CompiledAssembly.Of(Generated, softAdvSimd: true);
        Networks = [.. Assembly.Models.Order(StringComparer.Ordinal).Select(model => new ArmNetwork(model, Assembly))];
    }

    /// <summary>What the generator gave.</summary>
    public GeneratorResult Generated { get; }

    /// <summary>The models on this machine.</summary>
    public CompiledAssembly Assembly { get; }

    /// <summary>The networks in the order of their names.</summary>
    public IReadOnlyList<ArmNetwork> Networks { get; }

    /// <summary>The emitted files that make up the freestanding part: static cores and micro-kernels.</summary>
    public IReadOnlyList<GeneratedSource> FreestandingSources =>
    [
        .. Generated.Sources.Where(source => ArmLevels.All.Any(level =>
            source.HintName.EndsWith($"+{level}.g.cs", StringComparison.Ordinal)
            || source.HintName.StartsWith($"Kernels+{level}+", StringComparison.Ordinal))),
    ];

    /// <summary>
    /// The entry points: every network, level and batch size, behind the question that the emitted choice of a level asks. The frame is
    /// filled in C#, so that the harness need not know what it looks like.
    /// </summary>
    public IReadOnlyList<(ArmNetwork Network, Level Level, int Batch)> Entries =>
    [
        .. from network in Networks
           from level in ArmLevels.All
           from batch in network.Program(level).Batches
           select (network, level, batch.Batch),
    ];

    /// <summary>Compiles for Arm.</summary>
    /// <param name="text">What a file is changed to, or null for no change.</param>
    public ArmProgram Build(Func<GeneratedSource, string>? text = null) => ArmProgram.Build(
        _name,
        FreestandingSources.Select(text ?? (source => source.Text)),
        [.. Entries.Select(entry => Body(entry.Network, entry.Level, entry.Batch))]);

    /// <inheritdoc />
    public void Dispose() => Assembly.Dispose();

    private string Body(ArmNetwork network, Level level, int batch)
    {
        string supported = Dialect.Of(level).IsSupported;
        string core = $"global::{Naming.GeneratedNamespace(_name)}.{Naming.Core(network.Model, level)}.Infer{batch}";
        return $$"""
            {{(supported.Length == 0 ? "" : $"if (!({supported})) return 0;")}}
                    var frame = new global::ModelGen.Kernels.Frame
                    {
                        Parameters = parameters, Arena = arena, State = state, Inputs = inputs, Outputs = outputs,
                    };
                    {{core}}(in frame);
                    return 1;
            """;
    }
}
