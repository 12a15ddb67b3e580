using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Programs of graphs over images.</summary>
public sealed class ImageProgramTests
{
    [Theory]
    [InlineData(Level.Portable, 1)]
    [InlineData(Level.Avx512, 1)]
    [InlineData(Level.Avx2, 3)]
    [InlineData(Level.AdvSimd, 3)]
    public void ProgramsOfRandomGraphsComputeThem(Level level, int batch)
    {
        var models = new RandomImageModels(seed: 300 + batch);
        for (int i = 0; i < 100; i++)
        {
            Graph graph = models.Next();
            ProgramCheck.Computes(graph, Planner.Plan(graph, level, batch, HardwareProfiles.Default(level)), new Random(i));
        }
    }

    [Fact]
    public void RandomGraphsCoverEveryWayToRun()
    {
        // What the test above is worth: each kind of call, kernel, tile and fold must occur in what it draws.
        var models = new RandomImageModels(seed: 303);
        var seen = new HashSet<string>();
        for (int i = 0; i < 1000; i++)
        {
            Graph graph = models.Next();
            Level level = i % 2 == 0 ? Level.Avx2 : Level.AdvSimd;
            Program program = Planner.Plan(graph, level, i % 3 == 0 ? 1 : 3, HardwareProfiles.Default(level));
            foreach (KernelCall call in program.Calls)
            {
                string name = call.GetType().Name;
                seen.Add(name);
                seen.Add(call.Output.Stride != call.Output.Bytes ? name + " into a part" : "");
                seen.Add(call.Inputs.Any(input => input.Stride != input.Bytes) ? name + " from a part" : "");
            }

            Note(seen, graph, program);
        }

        Assert.Empty(
            new[]
            {
                "ConvCall", "PoolCall", "PadCall", "MoveCall", "InterleaveCall", "DenseCall",
                "ConvCall into a part", "PoolCall into a part", "MoveCall into a part", "InterleaveCall into a part", "DenseCall into a part",
                "ConvCall from a part", "PadCall from a part", "PoolCall from a part",
                "window of one channel", "window of columns and channels", "window of taps",
                "depthwise rows", "depthwise rows, partial", "depthwise columns", "depthwise columns, partial",
                "several lines", "partial", "several panels", "several groups of panels", "a loop over groups", "lines outermost", "panels outermost",
                "convolution as a matrix", "convolution as a vector product",
                "norm behind", "norm before", "normalisation before", "shared padding", "repeated channels", "only zeros",
            }.Except(seen));
    }

    private static void Note(HashSet<string> seen, Graph graph, Program program)
    {
        foreach (ConvCall conv in program.Calls.OfType<ConvCall>())
        {
            seen.Add(conv.LinesOutermost ? "lines outermost" : "panels outermost");
            seen.Add(conv.Tiles.Select(tile => tile.FirstChannel).Distinct().Count() > 1 ? "several groups of panels" : "");
            foreach (WindowTile tile in conv.Tiles)
            {
                seen.Add(tile.Steps > 1 ? tile.ChannelStep > 0 ? "a loop over groups" : "several panels" : "");
                seen.Add(tile.Kernel switch
                {
                    DepthwiseRowSpec row => row.Partial ? "depthwise rows, partial" : "depthwise rows",
                    DepthwiseSpec columns => columns.Partial ? "depthwise columns, partial" : "depthwise columns",
                    _ => conv.Extent.Taps > 1 ? "window of taps" : "window of columns and channels",
                });
                seen.Add(tile.Kernel is ConvSpec { Lines: > 1 } ? "several lines" : "");
                seen.Add(tile.Kernel is ConvSpec { Partial: true } ? "partial" : "");
            }
        }

        HashSet<string> convolutions = [.. graph.Nodes.Where(node => node.Operation is ConvOperation).Select(node => node.Parameters[0].Name)];
        foreach (PanelPacking packing in program.Packing.OfType<PanelPacking>().Where(packing => convolutions.Contains(packing.Weight)))
        {
            seen.Add(packing.Norm is null ? "" : "norm behind");
            seen.Add(packing.Folded?.Norm is null ? "" : "norm before");
            seen.Add(packing.Folded?.Normalize is null ? "" : "normalisation before");
            seen.Add(packing.Window is null ? "window of one channel" : "");
            foreach (DenseCall dense in program.Calls.OfType<DenseCall>().Where(call => call.WeightOffset == packing.WeightOffset))
                seen.Add(dense.Rows == 1 ? "convolution as a vector product" : "convolution as a matrix");
        }

        foreach (IGrouping<BufferRef, KernelCall> readers in program.Calls.OfType<ConvCall>().GroupBy<KernelCall, BufferRef>(call => call.Input))
        {
            bool isPadded = program.Calls.Any(call => call is PadCall && call.Output == readers.Key);
            seen.Add(isPadded && readers.Count() > 1 ? "shared padding" : "");
        }

        seen.Add(program.Calls.Any(call => call is InterleaveCall { Step: 0 }) ? "repeated channels" : "");
        seen.Add(program.Calls.Any(call => call is PadCall pad && pad.Rows * pad.Copied == 0) ? "only zeros" : "");
    }
}
