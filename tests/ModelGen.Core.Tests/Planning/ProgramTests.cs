using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Scheduling;

namespace ModelGen.Core.Tests.Planning;

public sealed class ProgramTests
{
    [Theory]
    [InlineData(Level.Portable, 1)]
    [InlineData(Level.Avx512, 1)]
    [InlineData(Level.Avx2, 3)]
    [InlineData(Level.AdvSimd, 4)]
    public void ProgramsOfRandomGraphsComputeThem(Level level, int batch)
    {
        var models = new RandomModels(seed: 100 + batch);
        for (int i = 0; i < 150; i++)
        {
            Graph graph = models.Next();
            ProgramCheck.Computes(graph, Planner.Plan(graph, level, batch, HardwareProfiles.Default(level)), new Random(i));
        }
    }

    [Fact]
    public void RandomGraphsCoverEveryWayToRun()
    {
        // What the test above is worth: each kind of call, fold and view must occur in what it draws.
        var models = new RandomModels(seed: 103);
        var seen = new HashSet<string>();
        for (int i = 0; i < 250; i++)
        {
            Graph graph = models.Next();
            foreach (KernelCall call in Planner.Plan(graph, Level.Avx2, 3, HardwareProfiles.Default(Level.Avx2)).Calls)
            {
                seen.Add(call.GetType().Name);
                if (call.Output.Stride != call.Output.Bytes)
                    seen.Add($"{call.GetType().Name} into a part in {call.Output.Kind}");
                if (call.Inputs.Any(input => input.Stride != input.Bytes))
                    seen.Add($"{call.GetType().Name} from a part");
                if (call is ElementwiseCall { Extent.Samples: > 1 } elementwise)
                    seen.Add(elementwise.Kernel.GetType().Name + " in two loops");
            }

            foreach (DenseStep dense in Scheduler.Schedule(graph).Steps.OfType<DenseStep>())
            {
                seen.Add(dense.Norm is null ? "" : "norm behind");
                seen.Add(dense.Folded?.Norm is null ? "" : "norm before");
                seen.Add(dense.Folded?.Normalize is null ? "" : "normalisation before");
            }
        }

        Assert.Superset(
            new HashSet<string>
            {
                "DenseCall", "ElementwiseCall", "NormalizeCall", "AffineCall", "LayerNormCall", "SoftmaxCall",
                "DenseCall into a part in Arena", "DenseCall into a part in Output", "DenseCall from a part",
                "ElementwiseCall into a part in Arena", "ElementwiseCall from a part", "AffineCall into a part in Arena",
                "LayerNormCall into a part in Arena", "SoftmaxCall into a part in Arena", "SoftmaxCall from a part",
                "BinarySpec in two loops", "norm behind", "norm before", "normalisation before",
            },
            seen);
    }

    [Fact]
    public void SumsOverCallsEndWhereAmountsDo()
    {
        var call = new InterleaveCall("A", default, default, new(1L << 60, Bound.Dram), new InterleaveSpec(Level.Avx2), null!, 1, 1, 0);
        Program Of(int calls) => new(
            Mode.Predict, Level.Avx2, 1, Enumerable.Repeat<KernelCall>(call with { Macs = 1L << 60 }, calls).ToEquatableArray(), default, 0, 0);
        Assert.Equal((0, 0), (Of(0).Picoseconds, Of(0).Macs));
        Assert.Equal((1L << 60, 1L << 60), (Of(9).Picoseconds, Of(9).Macs));
    }
}
