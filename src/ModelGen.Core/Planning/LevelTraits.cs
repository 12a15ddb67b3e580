namespace ModelGen.Core.Planning;

/// <summary>What planning has to know about an instruction-set level.</summary>
/// <param name="Lanes">32-bit numbers per vector.</param>
/// <param name="MaxRows">
/// Rows of the largest register tile of two vectors per row that leaves room for its operands: 2 * rows accumulators, two weights,
/// one broadcast (on Arm: one vector of inputs per row, multiplied by element) in 32, 16, 32 and 16 registers.
/// </param>
/// <param name="MaxSingleRows">
/// The same for one vector per row; bounded by registers for addresses where those for vectors would allow more.
/// </param>
/// <param name="Registers">Vector registers.</param>
internal readonly record struct LevelTraits(int Lanes, int MaxRows, int MaxSingleRows, int Registers)
{
    public static LevelTraits Of(Level level) => level switch
    {
        Level.Avx512 => new LevelTraits(Lanes: 16, MaxRows: 14, MaxSingleRows: 24, Registers: 32),
        Level.Avx2 => new LevelTraits(Lanes: 8, MaxRows: 6, MaxSingleRows: 12, Registers: 16),
        Level.AdvSimd => new LevelTraits(Lanes: 4, MaxRows: 8, MaxSingleRows: 12, Registers: 32),
        _ => new LevelTraits(Lanes: 4, MaxRows: 4, MaxSingleRows: 8, Registers: 16),
    };
}
