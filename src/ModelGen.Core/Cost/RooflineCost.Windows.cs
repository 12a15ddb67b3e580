using System;
using ModelGen.Core.Common;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Cost;

/// <content>Convolutions, pools and copies.</content>
public static partial class RooflineCost
{
    // From a multiply-add to the next one on its sum.
    private const int LatencyCycles = 4;

    /// <summary>A convolution, depthwise or not, as its nest runs it.</summary>
    /// <remarks>
    /// For every call of a micro-kernel with s sums for p positions, tiles that are shifted back and lanes without a filter included:
    /// <list type="bullet">
    /// <item>arithmetic: products * max(s, sums that cover the latency of a multiply-add), at the unit's rate;</item>
    /// <item>L1: products * (vectors of weights + p broadcasts), or for a depthwise kernel products * (1 + p) vectors, or for one that
    /// holds its taps in registers those and each input column once; and the s vectors that it stores;</item>
    /// <item>beyond L1: image, weights and output once at the rate of the smallest level that holds <paramref name="residentBytes"/>, and
    /// what the loops read again at the rate of the smallest level that holds it.</item>
    /// </list>
    /// Every call has a start of its own. An in-order core adds L1 loads to arithmetic.
    /// </remarks>
    /// <param name="profile">The processor.</param>
    /// <param name="level">The instruction set; the processor must support it.</param>
    /// <param name="batch">Samples, at least 1.</param>
    /// <param name="extent">The windows.</param>
    /// <param name="tiles">The loops.</param>
    /// <param name="linesOutermost">Whether the loop over output rows is outside the loop over panels.</param>
    /// <param name="imageBytes">What the windows of one sample reach.</param>
    /// <param name="residentBytes">The whole network's parameters and arena.</param>
    /// <exception cref="ArgumentException">The processor cannot run the level.</exception>
    public static Planning.Cost Convolution(
        HardwareProfile profile,
        Level level,
        int batch,
        WindowExtent extent,
        EquatableArray<WindowTile> tiles,
        bool linesOutermost,
        long imageBytes,
        long residentBytes)
    {
        VectorUnit unit = profile.Unit(level);
        WindowWork work = WindowWork.Of(extent, tiles, batch, Amount.CeilDiv(LatencyCycles * (long)unit.FmaPer1000Cycles, 1000));
        long loads = Amount.Plus(Amount.Times(work.Vectors, unit.VectorBytes), Amount.Times(work.Broadcasts, unit.BroadcastBytes));
        long images = Amount.Times(imageBytes, batch);
        long once = Amount.Plus(images, Amount.Plus(work.WeightBytes, work.OutputBytes));
        long Again(long bytes, long times, long heldBytes) => RereadMillicycles(profile, unit, Amount.Times(bytes, times), heldBytes);
        long again = linesOutermost
            ? Amount.Plus(
                Again(work.WeightBytes, work.LineTiles - 1, work.WeightBytes),
                Again(work.WeightBytes, Amount.Times(work.LineTiles, work.PixelTiles - 1), work.PanelBytes))
            : Amount.Plus(
                Again(images, Math.Max(work.Panels - 1, 0), images),
                Again(work.WeightBytes, Amount.Times(work.LineTiles, work.PixelTiles) - 1, work.PanelBytes));
        (Bound holder, int rate) = Holder(profile, unit, residentBytes);
        long arithmetic = Millicycles(work.MultiplyAdds, unit.FmaPer1000Cycles);
        return Slowest(profile, unit, arithmetic, loads, Amount.Plus(Millicycles(once, rate), again), holder, work.Kernels);
    }

    /// <summary>A pool.</summary>
    /// <remarks>
    /// Each of <paramref name="outputs"/> positions is a call that combines <paramref name="taps"/> positions, vector by vector: one
    /// operation and one load each, and a store. Image and output come and go once.
    /// </remarks>
    /// <param name="profile">The processor.</param>
    /// <param name="level">The instruction set; the processor must support it.</param>
    /// <param name="outputs">Output positions of the whole batch.</param>
    /// <param name="taps">Positions per window.</param>
    /// <param name="channels">Channels.</param>
    /// <param name="operations">Vector operations per vector of results: scale and activation.</param>
    /// <param name="bytesIn">Bytes of the images.</param>
    /// <exception cref="ArgumentException">The processor cannot run the level.</exception>
    public static Planning.Cost Pool(
        HardwareProfile profile, Level level, long outputs, long taps, int channels, int operations, long bytesIn)
    {
        VectorUnit unit = profile.Unit(level);
        long vectors = Amount.Times(outputs, Amount.CeilDiv(channels, unit.FloatLanes));
        long loads = Amount.Times(vectors, taps);
        long bytes = Amount.Plus(bytesIn, Amount.Times(outputs, channels, sizeof(float)));
        long arithmetic = Millicycles(Amount.Plus(loads, Amount.Times(vectors, operations)), unit.FmaPer1000Cycles);
        return Moved(profile, unit, arithmetic, Amount.Times(Amount.Plus(loads, vectors), unit.VectorBytes), bytes, outputs);
    }

    /// <summary>Runs of elements copied or filled with zeros.</summary>
    /// <param name="profile">The processor.</param>
    /// <param name="level">The instruction set; the processor must support it.</param>
    /// <param name="runs">Runs, each a call of a micro-kernel.</param>
    /// <param name="vectors">Vectors of all runs, begun ones included; elements where each moves alone.</param>
    /// <param name="bytes">Bytes read and written.</param>
    /// <exception cref="ArgumentException">The processor cannot run the level.</exception>
    public static Planning.Cost Copy(HardwareProfile profile, Level level, long runs, long vectors, long bytes)
    {
        VectorUnit unit = profile.Unit(level);
        return Moved(profile, unit, Millicycles(vectors, unit.FmaPer1000Cycles), bytes, bytes, runs);
    }

    private static Planning.Cost Moved(
        HardwareProfile profile, VectorUnit unit, long arithmetic, long l1Bytes, long bytes, long kernels)
    {
        (Bound holder, int rate) = Holder(profile, unit, bytes);
        return Slowest(profile, unit, arithmetic, l1Bytes, Millicycles(bytes, rate), holder, kernels);
    }

    /// <summary>The time of reading again what a loop holds; nothing if that stays in L1.</summary>
    private static long RereadMillicycles(HardwareProfile profile, VectorUnit unit, long bytes, long heldBytes) =>
        heldBytes <= profile.L1Bytes ? 0 : Millicycles(bytes, Holder(profile, unit, heldBytes).BytesPer1000Cycles);
}
