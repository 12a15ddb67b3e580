using ModelGen.Core.Common;
using ModelGen.Core.Cost;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Predicted times of convolutions, pools and copies.</summary>
public sealed class WindowCostTests
{
    public static TheoryData<string, Level> Units
    {
        get
        {
            var units = new TheoryData<string, Level>();
            foreach (HardwareProfile profile in HardwareProfiles.All)
            {
                foreach (VectorUnit unit in profile.Units)
                    units.Add(profile.Name, unit.Level);
            }

            return units;
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void MoreWorkNeverCostsLessAndNeverLessThanItsArithmetic(string name, Level level)
    {
        HardwareProfile profile = HardwareProfiles.Find(name)!;
        VectorUnit unit = profile.Unit(level);
        var random = new Random(11);
        for (int i = 0; i < 60; i++)
        {
            int size = random.Next(3, 60), channels = random.Next(1, 100), filters = random.Next(1, 100), taps = random.Next(1, 4);
            bool depthwise = random.Next(3) == 0 && channels > 1;
            long Time(int size, int channels, int filters, int batch)
            {
                KernelCall call = Conv(profile, level, size, channels, depthwise ? channels : filters, taps, depthwise, batch);
                decimal peak = (decimal)call.Macs / unit.FloatLanes * 1000 / unit.FmaPer1000Cycles * 1_000_000 / profile.Megahertz;
                Assert.True(call.Cost.Picoseconds >= peak, $"{call} faster than {peak}");
                return call.Cost.Picoseconds;
            }

            long time = Time(size, channels, filters, 1);
            Assert.InRange(time, profile.CallOverheadCycles * 1_000_000L / profile.Megahertz, long.MaxValue);
            Assert.True(Time(2 * size, channels, filters, 1) >= time);
            Assert.True(Time(size, 2 * channels, filters, 1) >= time);
            Assert.True(Time(size, channels, 2 * filters, 1) >= time);
            Assert.True(Time(size, channels, filters, 2) >= time);
            Assert.Equal(time, Time(size, channels, filters, 1));
        }
    }

    [Fact]
    public void ALargeConvolutionIsBoundByArithmetic()
    {
        // 28 sums per tile and whole tiles alone: within two percent of the peak.
        HardwareProfile profile = HardwareProfiles.Find("X64Avx512")!;
        KernelCall call = Conv(profile, Level.Avx512, size: 30, channels: 64, filters: 64, taps: 3, depthwise: false, batch: 1);
        Assert.Equal(Bound.Arithmetic, call.Cost.Bound);
        long peak = call.Macs / 32 * 1_000_000 / 4150;
        Assert.InRange(call.Cost.Picoseconds, peak, peak * 102 / 100);
    }

    [Fact]
    public void FewSumsWaitForEachOther()
    {
        // One position and two sums: a quarter of the eight that two multiply-adds a cycle need.
        HardwareProfile profile = HardwareProfiles.Find("X64Avx512")!;
        var extent = new WindowExtent(1, 1, 0, 0, 0, Runs: 9, Run: 40, Taps: 1, Tap: 0, Depth: 1000, 0, 0, 32);
        ModelGen.Core.Planning.Cost Of(int lines) => RooflineCost.Convolution(
            profile,
            Level.Avx512,
            1,
            extent with { Lines = lines },
            EquatableArray.Of(new WindowTile(new ConvSpec(Level.Avx512, 16, lines, 1, 2, false, default), 0, 0, 0, 32, 1, 0, 32)),
            linesOutermost: true,
            imageBytes: 4000,
            residentBytes: 4000);
        Assert.Equal(Of(1).Picoseconds, Of(3).Picoseconds, tolerance: 100);
        Assert.True(Of(8).Picoseconds > 3 * Of(2).Picoseconds / 2);
        Assert.Equal(Bound.Arithmetic, Of(1).Bound);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void AMatrixOfPositionsCostsWhatAConvolutionOfAsManyCosts(string name, Level level)
    {
        // 48 x 48 positions of 8 channels to one vector of filters: mostly reading and writing images.
        HardwareProfile profile = HardwareProfiles.Find(name)!;
        int lanes = profile.Unit(level).FloatLanes, rows = LevelTraits.Of(level).MaxSingleRows;
        var extent = new WindowExtent(48, 48, 0, 384, 8, Runs: 1, Run: 0, Taps: 1, Tap: 0, Depth: 8, 0, 48 * lanes, lanes);
        var tile = new WindowTile(new ConvSpec(level, lanes, 1, rows, 1, false, default), 0, 0, 0, lanes, 1, 0, lanes);
        long weights = 4L * 8 * lanes, images = 4L * 48 * 48 * (8 + lanes);
        var conv = RooflineCost.Convolution(
            profile, level, 1, extent, EquatableArray.Of(tile), linesOutermost: true, 4L * 48 * 48 * 8, images + weights);
        var dense = RooflineCost.Dense(profile, level, 48 * 48, 8, lanes, weights, images + weights);
        Assert.Equal(conv.Bound, dense.Bound);
        Assert.InRange(dense.Picoseconds, conv.Picoseconds * 90 / 100, conv.Picoseconds * 110 / 100);
    }

    [Fact]
    public void AnImageIsReadAgainForThePanelsOfAGroupAlone()
    {
        // One panel per group: the whole image is read once, however many groups there are.
        HardwareProfile profile = HardwareProfiles.Find("X64Avx512")!;
        var extent = new WindowExtent(64, 64, 0, 64 * 256, 256, Runs: 1, Run: 0, Taps: 1, Tap: 0, Depth: 4, 0, 64 * 64, 64);
        ModelGen.Core.Planning.Cost Of(int groups, int panels) => RooflineCost.Convolution(
            profile,
            Level.Avx512,
            1,
            extent,
            EquatableArray.Of(new WindowTile(new ConvSpec(Level.Avx512, 16, 1, 8, 1, false, default), 0, 0, 0, 16, panels, 0, 16)
            {
                Groups = new GroupLoop(groups, 4, 16, 16),
            }),
            linesOutermost: false,
            imageBytes: 64 * 64 * 256 * 4,
            residentBytes: 8 << 20);
        Assert.Equal(Bound.L3, Of(4, 1).Bound);
        Assert.True(Of(1, 4).Picoseconds > 2 * Of(4, 1).Picoseconds);
    }

    [Fact]
    public void ZerosAroundAnImageCost()
    {
        HardwareProfile profile = HardwareProfiles.Find("X64Avx512")!;
        var graph = new ImageGraph();
        Program program = Planner.Plan(graph.Return(graph.Conv(graph.Input(Shape.Of(40, 40, 32)), 16, 3, padding: 1)).Build(), Level.Avx512, 1, profile);
        ModelGen.Core.Planning.Cost pad = program.Calls[0].Cost;
        long bytes = 4L * 32 * ((40 * 40) + (42 * 42));
        Assert.Equal(Bound.L2, pad.Bound);
        Assert.InRange(pad.Picoseconds, bytes / 56 * 1_000_000 / 4150, bytes / 56 * 1_000_000 / 4150 * 3 / 2);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void NothingOverflows(string name, Level level)
    {
        // Windows of half the largest legal image, at every position of it, in the largest batch.
        HardwareProfile profile = HardwareProfiles.Find(name)!;
        foreach (int channels in new[] { 1, 2 })
        {
            KernelCall call = Conv(profile, level, size: 16384 / channels, channels, channels, taps: 8192 / channels, depthwise: channels > 1, batch: 1024);
            Assert.InRange(call.Macs, 1L << 58, 1L << 60);
            Assert.InRange(call.Cost.Picoseconds, 1L << 57, 1L << 60);
        }

        Assert.InRange(RooflineCost.Pool(profile, level, 1L << 38, 1L << 28, 1 << 20, 30, 1L << 40).Picoseconds, 1L << 57, 1L << 60);
        long copy = RooflineCost.Copy(profile, level, 1L << 38, 1L << 38, 1L << 41).Picoseconds;
        Assert.InRange(copy, 1L << 40, 1L << 60);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void PoolsAndCopiesGrow(string name, Level level)
    {
        HardwareProfile profile = HardwareProfiles.Find(name)!;
        long Pool(long outputs, long taps, int channels) =>
            RooflineCost.Pool(profile, level, outputs, taps, channels, 1, outputs * channels * 4).Picoseconds;
        long Copy(long runs, long elements) => RooflineCost.Copy(profile, level, runs, runs * elements, runs * elements * 8).Picoseconds;
        for (int n = 1; n < 1 << 20; n *= 3)
        {
            Assert.True(Pool(n + 1, 9, 16) >= Pool(n, 9, 16) && Pool(64, n + 1, 16) >= Pool(64, n, 16) && Pool(64, 9, n + 1) >= Pool(64, 9, n));
            Assert.True(Copy(n + 1, 16) >= Copy(n, 16) && Copy(16, n + 1) >= Copy(16, n));
        }
    }

    private static KernelCall Conv(
        HardwareProfile profile, Level level, int size, int channels, int filters, int taps, bool depthwise, int batch)
    {
        var graph = new ImageGraph();
        var axis = new WindowAxis(size, taps, 1, 1, 0, 0);
        int conv = graph.Conv(graph.Input(Shape.Of(size, size, channels)), filters, axis, axis, depthwise ? channels : 1, bias: false);
        return Planner.Plan(graph.Return(conv).Build(), level, batch, profile).Calls[^1];
    }
}
