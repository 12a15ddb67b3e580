namespace ModelGen.Core.Graphs.Shapes;

/// <summary>Judges numbers as the 32-bit numbers that programs make of them; 1E300 is finite only as it is written.</summary>
internal static class SingleRange
{
    private const float LeastNormal = 1.17549435E-38f;

    public static bool IsFinite(double value) => !double.IsNaN(value) && !float.IsInfinity((float)value);

    /// <summary>Whether a number is finite, positive and has a finite reciprocal, which those of the least subnormal numbers are not.</summary>
    public static bool IsDivisor(double value) => IsFinite(value) && (float)value >= LeastNormal;
}
