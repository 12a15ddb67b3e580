using ModelGen.Core.Cost;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;

namespace ModelGen.Core.Tests.Hardware;

public sealed class RooflineCostTests
{
    private static readonly HardwareProfile s_avx512 = HardwareProfiles.Find("X64Avx512")!;

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

    [Fact]
    public void ASmallGemvFromL2IsTheBytesOverTheBandwidth()
    {
        // 1024 x 128 weights of 4 bytes at 56 bytes per cycle and 4.15 GHz, and 60 cycles of overhead.
        var cost = RooflineCost.Dense(s_avx512, Level.Avx512, 1, 1024, 128, 524_288, 600_000);
        Assert.Equal(Bound.L2, cost.Bound);
        long cycles = (524_288 / 56) + 60;
        Assert.InRange(cost.Picoseconds, (cycles - 1) * 1_000_000 / 4150, (cycles + 2) * 1_000_000 / 4150);
    }

    [Fact]
    public void ALargeBatchIsBoundByArithmetic()
    {
        // 168 x 384 x 256 multiply-adds at 32 per cycle: within a percent of the peak.
        var cost = RooflineCost.Dense(s_avx512, Level.Avx512, 168, 256, 384, 393_216, 500_000);
        Assert.Equal(Bound.Arithmetic, cost.Bound);
        long peak = 168L * 384 * 256 / 32 * 1_000_000 / 4150;
        Assert.InRange(cost.Picoseconds, peak, peak * 101 / 100);
    }

    [Fact]
    public void TheHoldingLevelNamesTheBound()
    {
        Bound Of(long bytes) => RooflineCost.Dense(s_avx512, Level.Avx512, 1, 1024, 1024, 4 << 20, bytes).Bound;
        Assert.Equal(
            [Bound.L1, Bound.L2, Bound.L2, Bound.L3, Bound.Dram],
            new[] { 40L << 10, 49L << 10, 1L << 20, 2L << 20, 33L << 20 }.Select(Of));
    }

    [Fact]
    public void TinyLayersAreOverhead() =>
        Assert.Equal(Bound.Overhead, RooflineCost.Dense(s_avx512, Level.Avx512, 1, 16, 10, 1024, 4096).Bound);

    [Fact]
    public void AnInOrderCoreAddsLoadsToArithmetic()
    {
        HardwareProfile a53 = HardwareProfiles.Find("CortexA53")!;
        var inOrder = RooflineCost.Dense(a53, Level.AdvSimd, 64, 64, 64, 16_384, 20_000);
        var outOfOrder = RooflineCost.Dense(a53 with { InOrder = false }, Level.AdvSimd, 64, 64, 64, 16_384, 20_000);
        Assert.Equal(Bound.Arithmetic, inOrder.Bound);
        Assert.InRange(inOrder.Picoseconds * 100 / outOfOrder.Picoseconds, 120, 180);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void MoreWorkOrMoreMemoryNeverCostsLess(string name, Level level)
    {
        HardwareProfile profile = HardwareProfiles.Find(name)!;
        var random = new Random(9);
        for (int i = 0; i < 300; i++)
        {
            int batch = random.Next(1, 65), inputs = random.Next(1, 2000), outputs = random.Next(1, 2000);
            long weights = 4L * inputs * outputs, resident = weights + random.Next(40_000_000);
            long Time(int b, int n, int m, long w, long r) => RooflineCost.Dense(profile, level, b, n, m, w, r).Picoseconds;
            long time = Time(batch, inputs, outputs, weights, resident);
            Assert.InRange(time, profile.CallOverheadCycles * 1_000_000L / profile.Megahertz, long.MaxValue);
            Assert.True(Time(batch, inputs + 1, outputs, weights + (4L * outputs), resident) >= time);
            Assert.True(Time(batch, inputs, outputs + 1, weights + (4L * inputs), resident) >= time);
            Assert.True(Time(batch, inputs, outputs, weights, resident * 2) >= time);
            Assert.True(Time(batch * 2, inputs, outputs, weights, resident) >= time);
            Assert.True(Time(batch, inputs, outputs, weights, resident) == time);
        }
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void PredictionsNeverBeatThePeakAndNeverOverflow(string name, Level level)
    {
        HardwareProfile profile = HardwareProfiles.Find(name)!;
        VectorUnit unit = profile.Unit(level);
        var cost = RooflineCost.Dense(profile, level, 1024, 1 << 14, 1 << 13, 1L << 29, 1L << 31);
        decimal macs = 1024m * (1 << 14) * (1 << 13);
        decimal peak = macs / unit.FloatLanes * 1000 / unit.FmaPer1000Cycles * 1_000_000 / profile.Megahertz;
        Assert.True(cost.Picoseconds >= peak);
        Assert.True(cost.Picoseconds < peak * 100);
    }

    [Theory]
    [MemberData(nameof(Units))]
    public void ElementwiseGrowsWithElementsOperationsAndBytes(string name, Level level)
    {
        HardwareProfile profile = HardwareProfiles.Find(name)!;
        long Time(long elements, int operations) =>
            RooflineCost.Elementwise(profile, level, elements, elements * 4, elements * 4, operations).Picoseconds;
        for (long elements = 1; elements < 1L << 28; elements *= 3)
        {
            Assert.True(Time(elements + 1, 18) >= Time(elements, 18));
            Assert.True(Time(elements, 30) >= Time(elements, 18));
        }

        Assert.Equal(Bound.Overhead, RooflineCost.Elementwise(profile, level, 4, 16, 16, 1).Bound);
        Assert.Equal(Bound.Dram, RooflineCost.Elementwise(profile, level, 1 << 26, 1 << 28, 1 << 28, 0).Bound);
        Assert.Equal(Bound.Arithmetic, RooflineCost.Elementwise(profile, level, 2048, 8192, 8192, 300).Bound);
    }
}
