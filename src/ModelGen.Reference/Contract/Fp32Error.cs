using System;

namespace ModelGen.Reference.Contract;

/// <summary>What 32-bit execution may do to the value of one node, element by element.</summary>
internal sealed class Fp32Error
{
    internal Fp32Error(int count)
    {
        Bound = new double[count];
        Magnitude = new double[count];
    }

    /// <summary>How far the computed value may be from the exact one; infinity where 32 bits may overflow.</summary>
    public double[] Bound { get; }

    /// <summary>
    /// The sum of the absolute terms that the value is made of: what the roundings of a reader are relative to. It is the absolute
    /// value, except after a normalisation that the reader may have folded into its weights. 0 where the value is not finite.
    /// </summary>
    public double[] Magnitude { get; }

    /// <summary>The sum that the value is, if a reader may be folded into it; else null.</summary>
    public LinearSum? Sum { get; set; }

    /// <summary>How far a product may be off because a factor is; a factor that may have overflowed may have become NaN.</summary>
    internal static double Propagate(double factor, double error) => double.IsPositiveInfinity(error) ? error : factor * error;

    internal static double MagnitudeOf(double value) => double.IsFinite(value) ? Math.Abs(value) : 0;

    internal void TakeMagnitude(double[] values)
    {
        for (int i = 0; i < values.Length; i++)
            Magnitude[i] = MagnitudeOf(values[i]);
    }

    /// <summary>Permits everything where a sum of that magnitude can overflow on its way.</summary>
    internal void LimitToRange(int index, double magnitude)
    {
        if (magnitude + Bound[index] > float.MaxValue)
            Bound[index] = double.PositiveInfinity;
    }
}
