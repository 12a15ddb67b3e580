using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Tests.Graphs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Joined values: which parts are computed in place, which are copied, and where they lie.</summary>
public sealed class ConcatTests
{
    private const int Batch = 4;

    [Fact]
    public void PartsThatAreWholeSamplesAreComputedInPlace()
    {
        Program program = Plan("In: input 8 f32", "A: dense 5 <- In", "B: dense 3 tanh <- In", "J: concat <- A,B", "Y: dense 2 <- J output");
        Assert.Equal(["A", "B", "Y"], program.Calls.Select(call => call.Layer));
        Assert.Equal(new BufferRef(BufferKind.Arena, 0, 0, 20, 32), program.Calls[0].Output);
        Assert.Equal(new BufferRef(BufferKind.Arena, 0, 20, 12, 32), program.Calls[1].Output);
        Assert.Equal(new BufferRef(BufferKind.Arena, 0, 0, 32, 32), program.Calls[2].Input);
        Assert.Equal(128, program.ArenaBytes);
    }

    [Fact]
    public void AJoinedOutputIsWrittenDirectly()
    {
        Program program = Plan("In: input 8 f32", "A: dense 5 <- In", "B: dense 3 <- A", "J: concat <- A,B output");
        Assert.Equal(
            [new BufferRef(BufferKind.Output, 0, 0, 20, 32), new BufferRef(BufferKind.Output, 0, 20, 12, 32)],
            program.Calls.Select(call => call.Output));
        Assert.Equal(program.Calls[0].Output, program.Calls[1].Input);
        Assert.Equal(0, program.ArenaBytes);
    }

    [Fact]
    public void NestedJoinsLieInsideEachOther()
    {
        Program program = Plan(
            "In: input 8 f32", "A: dense 5 <- In", "B: dense 3 <- In", "C: dense 4 <- In", "J: concat <- A,B", "K: concat <- C,J output");
        Assert.Equal([16L, 36, 0], program.Calls.Select(call => call.Output.Offset));
        Assert.All(program.Calls, call => Assert.Equal((BufferKind.Output, 48L), (call.Output.Kind, call.Output.Stride)));
    }

    [Theory]
    [InlineData("J: concat <- In,A output", "In: copied", "J")] // The caller's memory.
    [InlineData("J: concat <- A,A output", "A: the second time", "J")]
    [InlineData("J: concat <- B,C output", "B: an output itself", "J")]
    public void OtherPartsAreCopied(string concat, string why, string copied)
    {
        Program program = Plan(
            "In: input 8 f32", "A: dense 5 <- In", "B: dense 3 <- A output", "C: dense 2 <- A", "D: dense 1 <- C output", concat);
        KernelCall copy = Assert.Single(program.Calls, call => call.Layer == copied);
        Assert.True(copy is ElementwiseCall { Kernel: MapSpec }, why);
    }

    [Fact]
    public void APartOfTwoJoinsIsCopiedIntoTheSecond()
    {
        Program program = Plan(
            "In: input 8 f32", "A: dense 5 <- In", "B: dense 3 <- In", "J: concat <- A,B output", "K: concat <- B,A output");
        Assert.Equal(["A", "B", "K", "K"], program.Calls.Select(call => call.Layer));
        var copy = Assert.IsType<ElementwiseCall>(program.Calls[2]);
        Assert.Equal(new RowExtent(1, Batch, 3, EquatableArray.Of(new RowStride(0, 8)), new RowStride(0, 8)), copy.Extent);
        Assert.Equal((new BufferRef(BufferKind.Output, 0, 20, 12, 32), new BufferRef(BufferKind.Output, 1, 0, 12, 32)), (copy.Input, copy.Output));
    }

    [Fact]
    public void PartsAreCopiedPositionByPosition()
    {
        Program program = Plan("L: input 2x3x4 f32", "R: input 2x3x5 f32", "J: concat <- L,R output");
        ElementwiseCall[] copies = [.. program.Calls.Cast<ElementwiseCall>()];
        Assert.Equal(
            [
                new RowExtent(1, Batch * 6, 4, EquatableArray.Of(new RowStride(0, 4)), new RowStride(0, 9)),
                new RowExtent(1, Batch * 6, 5, EquatableArray.Of(new RowStride(0, 5)), new RowStride(0, 9)),
            ],
            copies.Select(copy => copy.Extent));
        Assert.Equal(new BufferRef(BufferKind.Output, 0, 0, 4 * 49, 4 * 54), copies[0].Output);
        Assert.Equal(new BufferRef(BufferKind.Output, 0, 16, 4 * 50, 4 * 54), copies[1].Output);
    }

    [Fact]
    public void AValueSeenThroughAFlatteningIsComputedInPlaceToo()
    {
        // The layer normalisation writes six rows of each sample into the joined value, so that its rows are not evenly spaced.
        Program program = Plan(
            "In: input 2x3x4 f32", "N: layernorm 1E-05 <- In", "F: flatten <- N", "A: dense 6 <- N", "J: concat <- A,F output");
        Assert.Equal(["N", "A"], program.Calls.Select(call => call.Layer));
        RowExtent extent = Assert.IsType<LayerNormCall>(program.Calls[0]).Extent;
        Assert.Equal(new RowExtent(Batch, 6, 4, EquatableArray.Of(new RowStride(24, 4)), new RowStride(30, 4)), extent);
    }

    private static Program Plan(params string[] layers) =>
        Planner.Plan(Models.Graph(layers), Level.Avx2, Batch, HardwareProfiles.Default(Level.Avx2));
}
