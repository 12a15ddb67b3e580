namespace ModelGen.Reference.Contract;

/// <summary>The constants of 32-bit IEEE 754 arithmetic, rounding to nearest.</summary>
internal static class Fp32
{
    /// <summary>2^-24: the largest relative error of one rounding in the normal range.</summary>
    public const double UnitRoundoff = 1.0 / (1 << 24);

    /// <summary>2^-149, the smallest positive number: where results are subnormal, roundings are relative to it.</summary>
    public const double Grain = float.Epsilon;

    /// <summary>
    /// What n roundings in a row may do, relatively: nu / (1 - nu) (N. J. Higham, Accuracy and Stability of Numerical Algorithms, 2nd
    /// edition, lemma 3.1); infinity where they may do anything.
    /// </summary>
    public static double Gamma(int n) => n * UnitRoundoff < 1 ? n * UnitRoundoff / (1 - (n * UnitRoundoff)) : double.PositiveInfinity;
}
