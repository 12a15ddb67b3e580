using System;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Planning;

namespace ModelGen.Core.Hardware;

/// <summary>
/// The processors that the compiler knows. Predictions are for one core, one thread, caches warm.
/// </summary>
/// <remarks>
/// Where the numbers come from. X64Avx512: measured on a Zen 5 server core with this project's kernels (FMA and L1 peaks, read
/// loops of 256 KiB to 512 MiB). X64Avx2: AMD's published Zen 3 figures. Arm, per core: load and multiply-add rates of published
/// instruction measurements (insn_bench_aarch64), cache sizes of the cores' manuals and boards; rates beyond L1 and the sustained
/// memory rates are estimates from published bandwidth tests of Raspberry Pi 3, 4, 5 and Graviton2. Portable code on x64 runs
/// 128-bit vectors and rounds product and sum apart, two instructions for one; on Arm it reaches the share of the multiply-add rate that compiled loops reach, which broadcast by
/// instructions of their own.
/// </remarks>
public static class HardwareProfiles
{
    private const int KiB = 1024;
    private const int MiB = 1024 * KiB;

    private static readonly HardwareProfile s_x64Avx512 = new(
        "X64Avx512", Megahertz: 4150, InOrder: false,
        L1Bytes: 48 * KiB, L2Bytes: 1 * MiB, L3Bytes: 32 * MiB,
        L2BytesPer1000Cycles: 56_000, L3BytesPer1000Cycles: 28_000, DramBytesPer1000Cycles: 12_000,
        CallOverheadCycles: 60, LineBytes: 64,
        EquatableArray.Of(
            new VectorUnit(Level.Avx512, 16, FmaPer1000Cycles: 2000, L1BytesPer1000Cycles: 128_000, BroadcastBytes: 64, Registers: 32),
            new VectorUnit(Level.Avx2, 8, FmaPer1000Cycles: 2000, L1BytesPer1000Cycles: 64_000, BroadcastBytes: 32, Registers: 16),
            new VectorUnit(Level.Portable, 4, FmaPer1000Cycles: 1000, L1BytesPer1000Cycles: 32_000, BroadcastBytes: 16, Registers: 16)));

    private static readonly HardwareProfile s_x64Avx2 = new(
        "X64Avx2", Megahertz: 3500, InOrder: false,
        L1Bytes: 32 * KiB, L2Bytes: 512 * KiB, L3Bytes: 32 * MiB,
        L2BytesPer1000Cycles: 28_000, L3BytesPer1000Cycles: 16_000, DramBytesPer1000Cycles: 6_000,
        CallOverheadCycles: 60, LineBytes: 64,
        EquatableArray.Of(
            new VectorUnit(Level.Avx2, 8, FmaPer1000Cycles: 2000, L1BytesPer1000Cycles: 64_000, BroadcastBytes: 32, Registers: 16),
            new VectorUnit(Level.Portable, 4, FmaPer1000Cycles: 1000, L1BytesPer1000Cycles: 32_000, BroadcastBytes: 16, Registers: 16)));

    // The second level is the last one; it is shared by four cores.
    private static readonly HardwareProfile s_cortexA53 = new(
        "CortexA53", Megahertz: 1400, InOrder: true,
        L1Bytes: 32 * KiB, L2Bytes: 512 * KiB, L3Bytes: 512 * KiB,
        L2BytesPer1000Cycles: 4_000, L3BytesPer1000Cycles: 4_000, DramBytesPer1000Cycles: 1_400,
        CallOverheadCycles: 120, LineBytes: 64,
        Arm(fmaPer1000Cycles: 1000, portableFmaPer1000Cycles: 450, l1BytesPer1000Cycles: 8_000));

    private static readonly HardwareProfile s_cortexA72 = new(
        "CortexA72", Megahertz: 1500, InOrder: false,
        L1Bytes: 32 * KiB, L2Bytes: 1 * MiB, L3Bytes: 1 * MiB,
        L2BytesPer1000Cycles: 8_000, L3BytesPer1000Cycles: 8_000, DramBytesPer1000Cycles: 3_000,
        CallOverheadCycles: 80, LineBytes: 64,
        Arm(fmaPer1000Cycles: 1000, portableFmaPer1000Cycles: 700, l1BytesPer1000Cycles: 16_000));

    private static readonly HardwareProfile s_cortexA76 = new(
        "CortexA76", Megahertz: 2400, InOrder: false,
        L1Bytes: 64 * KiB, L2Bytes: 512 * KiB, L3Bytes: 2 * MiB,
        L2BytesPer1000Cycles: 16_000, L3BytesPer1000Cycles: 8_000, DramBytesPer1000Cycles: 4_000,
        CallOverheadCycles: 60, LineBytes: 64,
        Arm(fmaPer1000Cycles: 2000, portableFmaPer1000Cycles: 1300, l1BytesPer1000Cycles: 32_000));

    private static readonly HardwareProfile s_neoverseN1 = new(
        "NeoverseN1", Megahertz: 2500, InOrder: false,
        L1Bytes: 64 * KiB, L2Bytes: 1 * MiB, L3Bytes: 32 * MiB,
        L2BytesPer1000Cycles: 18_000, L3BytesPer1000Cycles: 9_000, DramBytesPer1000Cycles: 6_000,
        CallOverheadCycles: 60, LineBytes: 64,
        Arm(fmaPer1000Cycles: 2000, portableFmaPer1000Cycles: 1300, l1BytesPer1000Cycles: 32_000));

    /// <summary>All profiles, one per name of the <c>Cpu</c> enumeration, in its order.</summary>
    public static EquatableArray<HardwareProfile> All { get; } =
        EquatableArray.Of(s_x64Avx512, s_x64Avx2, s_cortexA53, s_cortexA72, s_cortexA76, s_neoverseN1);

    /// <summary>The profile of a name.</summary>
    /// <returns>Null for a name that is not in the table.</returns>
    public static HardwareProfile? Find(string name) =>
        All.FirstOrDefault(profile => string.Equals(profile.Name, name, StringComparison.Ordinal));

    /// <summary>The processor that a level is judged on where no target is declared.</summary>
    public static HardwareProfile Default(Level level) => level switch
    {
        Level.Avx512 => s_x64Avx512,
        Level.AdvSimd => s_neoverseN1,
        _ => s_x64Avx2,
    };

    /// <summary>The processor that a level is judged on: the target if it can run the level, the level's default otherwise.</summary>
    /// <param name="target">The declared target's name, or null.</param>
    /// <param name="level">The level.</param>
    public static HardwareProfile Choose(string? target, Level level) =>
        target is not null && Find(target) is { } profile && profile.Supports(level) ? profile : Default(level);

    private static EquatableArray<VectorUnit> Arm(int fmaPer1000Cycles, int portableFmaPer1000Cycles, int l1BytesPer1000Cycles) =>
        EquatableArray.Of(
            new VectorUnit(Level.AdvSimd, 4, fmaPer1000Cycles, l1BytesPer1000Cycles, BroadcastBytes: 4, Registers: 32),
            new VectorUnit(Level.Portable, 4, portableFmaPer1000Cycles, l1BytesPer1000Cycles, BroadcastBytes: 16, Registers: 32));
}
