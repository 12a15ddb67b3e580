using System;

namespace ModelGen.Reference.Contract;

/// <summary>The error of a softmax or its logarithm in 32 bits: largest value, differences from it, exponentials, their sum, quotient.</summary>
internal static class SoftmaxBound
{
    /// <summary>What exp may be off, relative to its value where that is a normal number.</summary>
    public const double Exponential = 3e-7;

    /// <summary>What log may be off, relative to its value.</summary>
    public const double Logarithm = 3e-7;

    /// <summary>What a softmax may be off.</summary>
    /// <param name="count">How many exponentials are summed.</param>
    /// <param name="logarithm">The logarithm of the exact value.</param>
    /// <param name="shift">How far the value's logarithm may be off because the exponents are.</param>
    public static double Of(int count, double logarithm, double shift)
    {
        // The exponential of the numerator and those of the sum, the sum's roundings and two of the quotient. No value exceeds 1 by
        // more than its roundings; exponentials and quotients may be subnormal.
        double own = (2 * Exponential) + ((count + 2) * Fp32.UnitRoundoff);
        double exact = Math.Exp(logarithm), reach = shift + own;
        double above = Math.Min(Math.Exp(logarithm + reach), 1 + own) - exact, below = exact - Math.Exp(logarithm - reach);
        return Math.Max(above, below) + (3 * Fp32.Grain);
    }

    /// <summary>What the logarithm of a softmax may be off.</summary>
    /// <param name="count">How many exponentials are summed.</param>
    /// <param name="value">The exact value.</param>
    /// <param name="sum">The logarithm of the sum of the exponentials, at least 0.</param>
    /// <param name="shift">How far the value may be off because the exponents are.</param>
    public static double OfLogarithm(int count, double value, double sum, double shift)
    {
        // The exponentials and the sum's roundings, the logarithm, and the last difference.
        double own = Exponential + ((count + 1) * Fp32.UnitRoundoff);
        own += Logarithm * (Fp32Error.MagnitudeOf(sum) + own + shift);
        return shift + own + (Fp32.UnitRoundoff * (Fp32Error.MagnitudeOf(value) + shift + own));
    }
}
