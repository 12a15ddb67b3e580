namespace ModelGen.Core.Planning;

/// <summary>What planning has to know about an instruction-set level.</summary>
/// <param name="Lanes">32-bit numbers per vector.</param>
/// <param name="MaxRows">
/// Rows of the largest register tile of two vectors per row that leaves room for its operands: 2 * rows accumulators, two weights,
/// one broadcast (on Arm: one vector of inputs per row, multiplied by element) in 32, 16, 32 and 16 registers.
/// </param>
internal readonly record struct LevelTraits(int Lanes, int MaxRows)
{
    public static LevelTraits Of(Level level) => level switch
    {
        Level.Avx512 => new LevelTraits(Lanes: 16, MaxRows: 14),
        Level.Avx2 => new LevelTraits(Lanes: 8, MaxRows: 6),
        Level.AdvSimd => new LevelTraits(Lanes: 4, MaxRows: 8),
        _ => new LevelTraits(Lanes: 4, MaxRows: 4),
    };
}
