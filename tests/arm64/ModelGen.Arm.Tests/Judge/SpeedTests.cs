using ModelGen.Arm.Tests.Objects;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Core.Planning;
using ModelGen.TestKit;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>What the code of innermost loops bounds, by measured throughputs of instructions. No Arm hardware was timed.</summary>
public sealed class SpeedTests
{
    [ArmFact]
    public Task Loops_are_as_reviewed() => Snapshot.Verify(SpeedTable.Of(EmittedKernels.All));

    [ArmFact]
    public Task Layers_are_as_reviewed() => Snapshot.Verify(LayerTable.Of(JudgedLayers.All));

    [ArmFact]
    public void Promised_layers_reach_their_share_of_the_peak()
    {
        JudgedLayer[] built = [.. JudgedLayers.All.Where(layer => layer.Waits is null)];
        Assert.NotEmpty(built);
        foreach (JudgedLayer layer in built)
        {
            // Bytes that are converted and multiplied as 32-bit numbers are no 8-bit layer.
            bool isObeyed = layer.Bits == 32 || layer.Programs.Any(program => program.MainLoop.IsDot);
            Assert.True(isObeyed, $"{layer.Name} compiles without a warning, but takes no dot products of bytes.");
            foreach (JudgedProgram program in layer.Programs)
            {
                JudgedLoop main = program.MainLoop;
                string name = $"{layer.Name}, batch {program.Batch}: {main.Kernel.Spec.Name}";
                foreach ((string core, double promised) in Promises(main))
                {
                    double? actual = main.Percent(Core.IndexOf(core))?.Least;
                    Assert.True(actual >= promised, $"{name} reaches {actual:0.0} % on {core}, not {promised} %.");
                }
            }
        }
    }

    [Fact]
    public void Every_snapshot_has_a_test() => Snapshot.AssertNoOrphans(typeof(SpeedTests));

    // A53 runs no load beside arithmetic. A tile takes each weight for several rows; a single row loads one for every product, which
    // allows 33 % at most.
    private static (string Core, double Percent)[] Promises(JudgedLoop loop) => loop switch
    {
        { IsDot: true } => [("A76/N1", 95)],
        { IsFloat: true } => [("A72", 95), ("A76/N1", 95), ("A53", loop.Kernel.Spec is GemvSpec ? 31 : 65)],
        _ => [],
    };
}
