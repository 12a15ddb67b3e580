using System;
using System.Numerics;

namespace ModelGen.Reference.Contract;

/// <summary>
/// The error of the statistics of a layer normalisation in 32 bits: a first mean, the deviations from it, and with their own mean, which
/// is what rounding took from the first one, the mean and the variance corrected (T. F. Chan, G. H. Golub and R. J. LeVeque, "Algorithms
/// for computing the sample variance", The American Statistician 37, 1983). A mean far from 0 then costs one rounding, not one per channel.
/// </summary>
/// <param name="Mean">How far the mean may be off.</param>
/// <param name="Root">How far sqrt(variance + epsilon) may be off, relatively, the rounding of its inverse included.</param>
/// <param name="Largest">The largest sum that may occur.</param>
internal readonly record struct LayerNormBound(double Mean, double Root, double Largest)
{
    /// <summary>The bound for exact inputs that are known within errors.</summary>
    public static LayerNormBound Of(ReadOnlySpan<double> x, ReadOnlySpan<double> errors, double mean, double root)
    {
        const double u = Fp32.UnitRoundoff;
        int count = x.Length;
        double magnitude = 0, spread = 0, incoming = 0, moved = 0;
        for (int c = 0; c < count; c++)
        {
            magnitude += (Fp32Error.MagnitudeOf(x[c]) + errors[c]) / count;
            spread += Math.Abs(x[c] - mean) / count;
            incoming += errors[c] / count;
            moved += errors[c] * errors[c] / count;
        }

        // What rounding takes from the first mean: the sum's additions and two roundings of the quotient, which is exact for a power of
        // two. What it takes from the correction is relative to the deviations instead.
        int roundings = count - 1 + (BitOperations.IsPow2(count) ? 0 : 2);
        double taken = (Fp32.Gamma(roundings) * magnitude) + Fp32.Grain;
        double left = (Fp32.Gamma(roundings + 1) * (spread + (2 * incoming) + taken)) + Fp32.Grain;
        double meanError = incoming + (count == 1 ? 0 : left + (u * (Fp32Error.MagnitudeOf(mean) + incoming + left)));

        // The root of the mean square moves by at most the root of the mean square of the errors. The variance is the mean of the squares
        // minus the square of the correction; with epsilon added, C + 5 roundings.
        double relativelyMoved = Math.Sqrt(moved) / root;
        double squares = (Fp32.Gamma(count + 5) * taken * taken) + (2 * taken * left) + (left * left) + (2 * u * (taken + left) * (taken + left));
        double least = relativelyMoved < 1 ? root * (1 - relativelyMoved) : 0;
        double off = Fp32.Gamma(count + 5) + ((squares + (3 * Fp32.Grain)) / (least * least));
        double rounded = off < 1 ? off / (1 + Math.Sqrt(1 - off)) : double.PositiveInfinity;
        double largest = 0;
        for (int c = 0; c < count; c++)
        {
            double reach = Math.Abs(x[c] - mean) + errors[c] + incoming + taken;
            largest += reach * reach;
        }

        return new LayerNormBound(
            meanError, relativelyMoved + ((1 + relativelyMoved) * rounded) + Fp32.Gamma(2), Math.Max(magnitude * count, largest));
    }
}
