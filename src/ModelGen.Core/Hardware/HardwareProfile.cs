using System;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Planning;

namespace ModelGen.Core.Hardware;

/// <summary>
/// What one core of a processor can do, in whole numbers, so that predictions are the same on every host. Rates are per 1000
/// cycles. A cache that does not exist has the size of the one before it and its rate.
/// </summary>
/// <param name="Name">The name in the <c>Cpu</c> enumeration of the declarations.</param>
/// <param name="Megahertz">The clock under sustained load.</param>
/// <param name="InOrder">
/// Whether loads and arithmetic add up instead of overlapping: a 128-bit load pairs with nothing on Cortex-A53.
/// </param>
/// <param name="L1Bytes">Size of the first-level data cache.</param>
/// <param name="L2Bytes">Size of the second-level cache as one core sees it.</param>
/// <param name="L3Bytes">Size of the last-level cache as one core sees it.</param>
/// <param name="L2BytesPer1000Cycles">Sustained sequential reading from the second level by one core.</param>
/// <param name="L3BytesPer1000Cycles">The same from the third level.</param>
/// <param name="DramBytesPer1000Cycles">The same from memory.</param>
/// <param name="CallOverheadCycles">Starting a layer's loop nest: the call, address set-up, the first loads and the last stores.</param>
/// <param name="LineBytes">Bytes per cache line.</param>
/// <param name="Units">The vector units, one per level that the processor can run.</param>
public sealed record HardwareProfile(
    string Name,
    int Megahertz,
    bool InOrder,
    long L1Bytes,
    long L2Bytes,
    long L3Bytes,
    int L2BytesPer1000Cycles,
    int L3BytesPer1000Cycles,
    int DramBytesPer1000Cycles,
    int CallOverheadCycles,
    int LineBytes,
    EquatableArray<VectorUnit> Units)
{
    /// <summary>Whether the processor can run a level.</summary>
    public bool Supports(Level level) => Units.Any(unit => unit.Level == level);

    /// <summary>The vector unit as a level uses it.</summary>
    /// <exception cref="ArgumentException">The processor cannot run the level.</exception>
    public VectorUnit Unit(Level level)
    {
        foreach (VectorUnit unit in Units)
        {
            if (unit.Level == level)
                return unit;
        }

        throw new ArgumentException($"{Name} cannot run the level {level}.", nameof(level));
    }
}

/// <summary>What a core's vector unit does when it runs the code of one level.</summary>
/// <param name="Level">The level.</param>
/// <param name="FloatLanes">32-bit floating-point numbers per vector.</param>
/// <param name="FmaPer1000Cycles">Vector multiply-adds per 1000 cycles.</param>
/// <param name="L1BytesPer1000Cycles">Bytes that its loads read from the first-level cache per 1000 cycles.</param>
/// <param name="BroadcastBytes">
/// What multiplying by one number of the other operand costs of that rate: a whole load on x64; 4 bytes on Arm, where one load
/// brings four numbers and the multiply-add picks its element.
/// </param>
/// <param name="Registers">Vector registers.</param>
public readonly record struct VectorUnit(
    Level Level, int FloatLanes, int FmaPer1000Cycles, int L1BytesPer1000Cycles, int BroadcastBytes, int Registers)
{
    /// <summary>Bytes per vector.</summary>
    public int VectorBytes => FloatLanes * sizeof(float);
}
