using System;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;

namespace ModelGen.Core.Cost;

/// <summary>
/// Predicts the time of a kernel call: the slowest of arithmetic, first-level loads and loads from the level that holds the data,
/// plus a fixed start (a roofline with one roof per level of the memory hierarchy). Integer arithmetic in thousandths of a cycle,
/// rounded up; equal arguments give equal predictions on every host.
/// </summary>
public static partial class RooflineCost
{
    // A matrix-times-vector kernel walks up to four panels of two vectors for each number of the input that it broadcasts.
    private const int GemvVectors = 8;

    private const int PanelVectors = 2;

    // Starting a micro-kernel inside a nest.
    private const int KernelCycles = 10;

    /// <summary>The product of a matrix with a packed weight, Y[rows, outputs] = X Wᵀ + b.</summary>
    /// <remarks>
    /// With v = ceil(outputs / lanes) vectors of outputs, panels of g = 2 of them (8 for a single row) and tiles of
    /// r = min(rows, rows that fit the registers) rows:
    /// <list type="bullet">
    /// <item>arithmetic: rows * inputs * v multiply-adds, at the unit's rate;</item>
    /// <item>L1: every row tile reads all v vectors of weights, and every row broadcasts its inputs once per panel:
    /// inputs * (ceil(rows / r) * v * vector bytes + rows * ceil(v / g) * broadcast bytes); several rows also store rows * v vectors;</item>
    /// <item>beyond L1: <paramref name="weightBytes"/>, with several rows also X and Y, once at the rate of the smallest level that holds
    /// <paramref name="residentBytes"/>, and what the loops read again at the rate of the smallest level that holds it.</item>
    /// </list>
    /// Every micro-kernel for several rows has a start of its own. An in-order core adds L1 loads to arithmetic.
    /// </remarks>
    /// <param name="profile">The processor.</param>
    /// <param name="level">The instruction set; the processor must support it.</param>
    /// <param name="rows">Rows of the whole batch, at least 1: samples, or output positions.</param>
    /// <param name="inputs">Inputs per row, at least 1.</param>
    /// <param name="outputs">Outputs per row, at least 1.</param>
    /// <param name="weightBytes">The packed weights, padding included.</param>
    /// <param name="residentBytes">The whole network's parameters and arena: what competes for the caches between two calls.</param>
    /// <exception cref="ArgumentException">The processor cannot run the level.</exception>
    public static Planning.Cost Dense(
        HardwareProfile profile, Level level, int rows, int inputs, int outputs, long weightBytes, long residentBytes)
    {
        VectorUnit unit = profile.Unit(level);
        long vectors = Amount.CeilDiv(outputs, unit.FloatLanes);
        long panels = Amount.CeilDiv(vectors, rows == 1 ? GemvVectors : PanelVectors);
        long rowTiles = Amount.CeilDiv(rows, vectors == 1 ? LevelTraits.Of(level).MaxSingleRows : MaxRows(unit));
        long arithmetic = Millicycles(Amount.Times(rows, inputs, vectors), unit.FmaPer1000Cycles);
        long loads = Amount.Plus(
            Amount.Times(inputs, Amount.Times(rowTiles, vectors, unit.VectorBytes)),
            Amount.Times(inputs, Amount.Times(rows, panels, unit.BroadcastBytes)));
        if (rows == 1)
            return Slowest(profile, unit, arithmetic, loads, weightBytes, residentBytes);

        long x = Amount.Times(rows, inputs, sizeof(float)), y = Amount.Times(rows, outputs, sizeof(float));
        long panelBytes = inputs * Math.Min(vectors, PanelVectors) * unit.VectorBytes;
        long again = rows > outputs
            ? RereadMillicycles(profile, unit, Amount.Times(weightBytes, rowTiles - 1), weightBytes)
            : Amount.Plus(
                RereadMillicycles(profile, unit, Amount.Times(x, panels - 1), x),
                RereadMillicycles(profile, unit, Amount.Times(weightBytes, rowTiles - 1), panelBytes));
        (Bound holder, int rate) = Holder(profile, unit, residentBytes);
        long once = Millicycles(Amount.Plus(weightBytes, Amount.Plus(x, y)), rate);
        long stores = Amount.Times(rows, vectors, unit.VectorBytes);
        return Slowest(
            profile, unit, arithmetic, Amount.Plus(loads, stores), Amount.Plus(once, again), holder, Amount.Times(rowTiles, panels));
    }

    /// <summary>An operation on each element, such as an activation or a conversion.</summary>
    /// <remarks>
    /// Arithmetic: ceil(elements / lanes) * operations at the unit's multiply-add rate. Memory: bytes in and out, from L1 and from
    /// the smallest level that holds both; what is read again, from L1 alone.
    /// </remarks>
    /// <param name="profile">The processor.</param>
    /// <param name="level">The instruction set; the processor must support it.</param>
    /// <param name="elements">Elements of the whole batch.</param>
    /// <param name="bytesIn">Bytes read.</param>
    /// <param name="bytesOut">Bytes written.</param>
    /// <param name="operationsPerElement">Vector operations per vector of elements.</param>
    /// <param name="bytesAgain">Bytes read besides: parameters that stay in L1, further passes over a run.</param>
    /// <exception cref="ArgumentException">The processor cannot run the level.</exception>
    public static Planning.Cost Elementwise(
        HardwareProfile profile, Level level, long elements, long bytesIn, long bytesOut, int operationsPerElement, long bytesAgain = 0)
    {
        VectorUnit unit = profile.Unit(level);
        long arithmetic = Millicycles(Amount.CeilDiv(elements, unit.FloatLanes) * operationsPerElement, unit.FmaPer1000Cycles);
        return Slowest(profile, unit, arithmetic, bytesIn + bytesOut + bytesAgain, bytesIn + bytesOut, bytesIn + bytesOut);
    }

    private static Planning.Cost Slowest(
        HardwareProfile profile, VectorUnit unit, long arithmetic, long l1Bytes, long streamedBytes, long residentBytes)
    {
        (Bound holder, int rate) = Holder(profile, unit, residentBytes);
        return Slowest(profile, unit, arithmetic, l1Bytes, Millicycles(streamedBytes, rate), holder, kernels: 0);
    }

    private static Planning.Cost Slowest(
        HardwareProfile profile, VectorUnit unit, long arithmetic, long l1Bytes, long stream, Bound holder, long kernels)
    {
        long l1 = Millicycles(l1Bytes, unit.L1BytesPer1000Cycles);
        long overhead = Amount.Plus(profile.CallOverheadCycles * 1000L, Amount.Times(kernels, KernelCycles * 1000L));

        // In this order, so that a tie names what the author of a kernel can change first.
        (long time, Bound bound) = (arithmetic, Bound.Arithmetic);
        if (l1 > time)
            (time, bound) = (l1, Bound.L1);
        if (profile.InOrder)
            time = Amount.Plus(arithmetic, l1);
        if (stream > time)
            (time, bound) = (stream, holder);
        if (overhead > time)
            bound = Bound.Overhead;
        return new Planning.Cost(Picoseconds(Amount.Plus(time, overhead), profile.Megahertz), bound);
    }

    private static (Bound Level, int BytesPer1000Cycles) Holder(HardwareProfile profile, VectorUnit unit, long bytes)
    {
        if (bytes <= profile.L1Bytes)
            return (Bound.L1, unit.L1BytesPer1000Cycles);
        if (bytes <= profile.L2Bytes)
            return (Bound.L2, profile.L2BytesPer1000Cycles);
        return bytes <= profile.L3Bytes
            ? (Bound.L3, profile.L3BytesPer1000Cycles)
            : (Bound.Dram, profile.DramBytesPer1000Cycles);
    }

    /// <summary>Accumulators for two vectors per row beside two weights and two broadcasts: 14 rows in 32 registers, 6 in 16.</summary>
    private static int MaxRows(VectorUnit unit) => (unit.Registers - 4) / PanelVectors;

    private static long Millicycles(long amount, int per1000Cycles) => MulDivUp(amount, 1_000_000, per1000Cycles);

    private static long Picoseconds(long millicycles, int megahertz) => MulDivUp(millicycles, 1_000, megahertz);

    /// <summary>ceil(value * factor / divisor).</summary>
    private static long MulDivUp(long value, long factor, long divisor) =>
        Amount.Plus(Amount.Times(value / divisor, factor), Amount.CeilDiv(value % divisor * factor, divisor));
}
