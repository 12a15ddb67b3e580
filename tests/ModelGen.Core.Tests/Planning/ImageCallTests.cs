using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>What calls convolutions become.</summary>
public sealed class ImageCallTests
{
    private readonly ImageGraph _graph = new();

    [Theory]
    [InlineData(1, 42)]
    [InlineData(3, 126)]
    public void AConvolutionOfOneTapIsAMatrixProductOfAllPositions(int batch, int rows)
    {
        int conv = _graph.Conv(_graph.Input(Shape.Of(6, 7, 5)), 4, taps: 1);
        var call = Assert.IsType<DenseCall>(Assert.Single(Plan(Level.Avx2, batch, conv).Calls));
        Assert.Equal((rows, 5L, 4L, 5, 4), (call.Rows, call.InputRow, call.OutputRow, call.Depth, call.Width));
        Assert.Equal(rows * 20, call.Macs);
    }

    [Theory]
    [InlineData(1, 1, typeof(GemvSpec))]
    [InlineData(4, 4, typeof(GemmSpec))]
    public void AWindowOverTheWholeImageIsARow(int batch, int rows, Type kernel)
    {
        int conv = _graph.Conv(_graph.Input(Shape.Of(1, 7, 5)), 4, new WindowAxis(1, 1, 1, 1, 0, 0), WindowAxis.Whole(7));
        var call = Assert.IsType<DenseCall>(Assert.Single(Plan(Level.Avx2, batch, conv).Calls));
        Assert.Equal((rows, 35L, 35), (call.Rows, call.InputRow, call.Depth));
        Assert.All(call.Kernels, used => Assert.IsType(kernel, used));
    }

    [Fact]
    public void RowsOfAWindowAsWideAsTheImageAreOneRun()
    {
        int x = _graph.Input(Shape.Of(5, 5, 16));
        _graph.Return(_graph.Conv(x, 120, taps: 5));
        int strips = _graph.Conv(x, 8, new WindowAxis(5, 2, 1, 1, 0, 0), WindowAxis.Whole(5));
        DenseCall[] calls = [.. Plan(Level.Avx2, 1, strips).Calls.Cast<DenseCall>()];
        Assert.Equal([(1, 400), (4, 160)], calls.Select(call => (call.Rows, call.Depth)));
        Assert.Equal((80L, 8L), (calls[1].InputRow, calls[1].OutputRow));
        Assert.All(calls[0].Kernels, kernel => Assert.IsType<GemvSpec>(kernel));
    }

    [Theory]
    [InlineData(Level.Avx512, 16, 24, 1)]
    [InlineData(Level.Avx512, 20, 24, 1)]
    [InlineData(Level.Avx512, 32, 14, 2)]
    [InlineData(Level.Avx2, 8, 12, 1)]
    [InlineData(Level.AdvSimd, 4, 12, 1)]
    [InlineData(Level.Portable, 4, 8, 1)]
    public void PanelsOfOneVectorLeaveRegistersForMoreRows(Level level, int filters, int rows, int vectors)
    {
        int conv = _graph.Conv(_graph.Input(Shape.Of(48, 48, 8)), filters, taps: 1);
        GemmSpec[] kernels = [.. Plan(level, 1, conv).Calls[0].Kernels.Cast<GemmSpec>()];
        Assert.All(kernels, kernel => Assert.Equal((rows, vectors), (kernel.Rows, kernel.Vectors)));
    }

    [Fact]
    public void AValueWithGapsIsNoMatrix()
    {
        // The samples of the convolution's value lie inside those of the joined one.
        int conv = _graph.Conv(_graph.Input(Shape.Of(6, 7, 5)), 4, taps: 1), flat = _graph.Flatten(conv);
        int joined = _graph.Concat(flat, _graph.Dense(flat, 3));
        Assert.IsType<DenseCall>(Plan(Level.Avx2, 1, joined).Calls[0]);
        var call = Assert.IsType<ConvCall>(Plan(Level.Avx2, 2, joined).Calls[0]);
        Assert.Equal(171, call.Extent.OutputSample);
    }

    [Fact]
    public void ARowOfTapsIsOneRunUnlessSomethingIsLeftOut()
    {
        int x = _graph.Input(Shape.Of(9, 9, 4));
        var plain = new WindowAxis(9, 3, 1, 1, 0, 0);
        int[] convolutions =
        [
            _graph.Conv(x, 8, plain, plain),
            _graph.Conv(x, 8, plain, plain with { Dilation = 2 }),
            _graph.Conv(x, 8, plain with { Dilation = 2 }, plain),
            _graph.Conv(x, 8, plain, plain, groups: 2),
            _graph.Conv(x, 4, plain, plain, groups: 4),
        ];
        foreach (int conv in convolutions[..^1])
            _graph.Return(conv);
        WindowExtent[] extents = [.. Plan(Level.Avx2, 1, convolutions[^1]).Calls.Cast<ConvCall>().Select(call => call.Extent)];
        Assert.Equal([(1, 12), (3, 4), (1, 12), (3, 2), (3, 1)], extents.Select(extent => (extent.Taps, extent.Depth)));
        Assert.Equal([36L, 36, 72, 36, 36], extents.Select(extent => extent.Run));
        Assert.Equal([8L, 4, 4], new[] { extents[1].Tap, extents[3].Tap, extents[4].Tap });
    }

    [Theory]
    [InlineData(Level.Avx512, 5, 1, 1, true)]
    [InlineData(Level.Avx2, 5, 1, 1, false)] // 25 taps do not fit 16 registers.
    [InlineData(Level.Avx2, 3, 2, 1, true)]
    [InlineData(Level.Portable, 3, 1, 1, true)]
    [InlineData(Level.AdvSimd, 3, 3, 1, false)]
    [InlineData(Level.AdvSimd, 3, 1, 2, false)]
    public void DepthwiseTapsStayInRegistersWhereTheyFit(Level level, int taps, int stride, int dilation, bool fits)
    {
        var axis = new WindowAxis(20, taps, stride, dilation, 0, 0);
        int conv = _graph.Conv(_graph.Input(Shape.Of(20, 20, 64)), 64, axis, axis, groups: 64);
        KernelSpec kernel = Assert.Single(Plan(level, 1, conv).Calls[0].Kernels);
        Assert.Equal(fits ? typeof(DepthwiseRowSpec) : typeof(DepthwiseSpec), kernel.GetType());
    }

    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public void GroupsAreOneLoopPerKindOfPanelHoweverManyThereAre(int groups)
    {
        int few = _graph.Conv(_graph.Input(Shape.Of(9, 9, 4 * groups)), 4 * groups, taps: 3, groups: groups);
        int many = _graph.Conv(_graph.Input(Shape.Of(9, 9, 2 * groups)), 84 * groups, taps: 3, groups: groups);
        _graph.Return(few);
        WindowTile[][] tiles = [.. Plan(Level.Avx512, 1, many).Calls.Cast<ConvCall>().Select(call => call.Tiles.ToArray())];
        Assert.Equal([(4, 1, new GroupLoop(groups, 4, 4, 4))], tiles[0].Select(tile => (tile.Width, tile.Steps, tile.Groups)));
        var group = new GroupLoop(groups, 2, 84, 84);
        Assert.Equal([(32, 2, group), (16, 1, group), (4, 1, group)], tiles[1].Select(tile => (tile.Width, tile.Steps, tile.Groups)));
    }

    [Fact]
    public void TheLargerOfImageAndWeightsIsReadOnce()
    {
        int small = _graph.Conv(_graph.Input(Shape.Of(50, 50, 8)), 16, taps: 3), large = _graph.Conv(_graph.Input(Shape.Of(6, 6, 64)), 64, taps: 3);
        _graph.Return(small);
        Assert.Equal([true, false], Plan(Level.Avx2, 1, large).Calls.Cast<ConvCall>().Select(call => call.LinesOutermost));
    }

    [Fact]
    public void CopiesJoinWhatTheyCan()
    {
        int x = _graph.Input(Shape.Of(4, 5, 8));
        _graph.Return(_graph.Upsample(x, 1, 1)).Return(_graph.Upsample(x, 2, 1)).Return(_graph.Upsample(x, 1, 3));
        MoveCall[] moves = [.. Plan(Level.Avx2, 2, _graph.DepthToSpace(x, 2)).Calls.Cast<MoveCall>()];
        Assert.Equal([320L, 40, 8, 4], moves.Select(move => move.Elements));
        Assert.Empty(moves[0].Loops);
        Assert.Equal(EquatableArray.Of(new MoveLoop(8, 40, 80), new MoveLoop(2, 0, 40)), moves[1].Loops);
        Assert.Equal(EquatableArray.Of(new MoveLoop(40, 8, 24), new MoveLoop(3, 0, 8)), moves[2].Loops);
        Assert.Equal(EquatableArray.Of(new MoveLoop(8, 40, 40), new MoveLoop(2, 4, 20), new MoveLoop(5, 8, 4)), moves[3].Loops);
    }

    [Fact]
    public void WindowsThatReachNoElementReadOneRowOfZeros()
    {
        var axis = new WindowAxis(2, 3, 9, 1, 4, 4);
        int conv = _graph.Conv(_graph.Input(Shape.Of(2, 2, 5)), 4, axis, axis);
        var pad = Assert.IsType<PadCall>(Plan(Level.Avx2, 1, conv).Calls[0]);
        Assert.Equal((1L, 0L, 45L, 45L, 0L, 0L), (pad.Rows, pad.Copied, pad.OutputRow, pad.Left, pad.Top, pad.Bottom));
        Assert.IsType<FillSpec>(Assert.Single(pad.Kernels));
    }

    [Fact]
    public void MultiplyAddsCountEveryPositionAndThoseWithZerosToo()
    {
        int conv = _graph.Conv(_graph.Input(Shape.Of(6, 6, 4)), 8, taps: 3, stride: 2, padding: 1, groups: 2);
        Program program = Plan(Level.Avx2, 3, conv);
        Assert.Equal(9L * 8 * 2 * 9, MacCount.Of(_graph.Nodes[conv]));
        Assert.Equal(3 * MacCount.Of(_graph.Nodes[conv]), program.Calls.Sum(call => call.Macs));
        Assert.Equal(0, MacCount.Of(_graph.Nodes[0]));
    }

    [Fact]
    public void EqualGraphsGiveEqualPrograms()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            Program Build() => new ProgramBuilder(
                new RandomImageModels(seed).Next(), Level.Avx512, 2, HardwareProfiles.Default(Level.Avx512), CancellationToken.None).Build();
            Assert.Equal(Build(), Build());
        }
    }

    [Theory]
    [InlineData(Level.Avx512, 5, 5, true)] // 25 taps, 5 sums, a bias and an input in 32 registers.
    [InlineData(Level.Portable, 4, 3, false)] // 12 taps, 3 sums, a bias and an input in 16 registers.
    [InlineData(Level.Avx512, 24, 1, true)]
    [InlineData(Level.Avx512, 25, 1, false)] // As many rows have no registers for their addresses.
    public void TapsAreHeldWithSumsBiasInputAndAddresses(Level level, int height, int width, bool fits) =>
        Assert.Equal(fits, MethodBudget.HoldsTaps(new DepthwiseRowSpec(level, 4, height, width, 1, false, Activation.None)));

    [Fact]
    public void EveryKernelIsWithinItsBudgetForEveryActivation()
    {
        foreach (Level level in Enum.GetValues<Level>())
        {
            foreach (ActivationKind kind in Enum.GetValues<ActivationKind>())
            {
                var activation = new Activation(kind);
                if (!activation.IsElementwise)
                    continue;
                for (int vectors = 1; vectors <= 2; vectors++)
                {
                    int most = MethodBudget.MaxRows(level, activation, vectors);
                    Assert.InRange(most * vectors, 8, 28);
                    AssertFits(new ConvSpec(level, 4, 1, most, vectors, false, activation));
                }

                AssertFits(new DepthwiseSpec(level, 4, MethodBudget.MaxRows(level, activation, 1), false, activation));
                AssertFits(new PoolSpec(level, PoolKind.Average, activation));
                for (int height = 1; height < 33; height++)
                {
                    for (int width = 1; width < 33; width++)
                    {
                        var row = new DepthwiseRowSpec(level, 4, height, width, 1, false, activation);
                        if (MethodBudget.HoldsTaps(row))
                            AssertFits(row);
                    }
                }
            }
        }

        static void AssertFits(KernelSpec kernel) => Assert.InRange(MethodBudget.VectorDefinitions(kernel), 2, MethodBudget.MaxVectorDefinitions);
    }

    private Program Plan(Level level, int batch, int output) =>
        Planner.Plan(_graph.Return(output).Build(), level, batch, HardwareProfiles.Default(level));
}
