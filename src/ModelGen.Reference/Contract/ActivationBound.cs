using System;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Contract;

/// <summary>
/// The error of an activation in 32 bits: |g(x + d) - f(x)| for |d| at most e, g the 32-bit function, is at most L e + p, where L is a
/// Lipschitz constant of f and p is what g itself may be off anywhere within e of x.
/// </summary>
internal static class ActivationBound
{
    /// <summary>What sigmoid, tanh and erf may be off, absolutely.</summary>
    public const double Transcendental = 5e-7;

    /// <summary>The bound for an exact argument x that is known within e.</summary>
    public static double Of(Activation activation, double x, double e)
    {
        if (double.IsNaN(x))
            return 0; // Only NaN is right.
        if (double.IsPositiveInfinity(e))
            return e; // The argument may be NaN.
        return (Lipschitz(activation) * e) + Own(activation, x, e);
    }

    private static double Lipschitz(Activation activation) => activation.Kind switch
    {
        ActivationKind.None or ActivationKind.Relu or ActivationKind.Relu6 or ActivationKind.Tanh => 1,
        ActivationKind.LeakyRelu => Math.Max(1, Math.Abs(activation.Slope)),
        ActivationKind.Sigmoid => 0.25, // s(1 - s), largest at 0.
        ActivationKind.HardSwish => 1.5, // (2x + 3) / 6, largest at 3.
        ActivationKind.Gelu => 1.129, // Phi(x) + x phi(x), largest at sqrt(2): 1.12890.
        _ => throw new ArgumentOutOfRangeException(nameof(activation), activation, "The contract does not know this activation."),
    };

    private static double Own(Activation activation, double x, double e)
    {
        const double u = Fp32.UnitRoundoff;
        double reach = double.IsFinite(x) ? Math.Abs(x) + e : 0;
        switch (activation.Kind)
        {
            case ActivationKind.LeakyRelu:
                // Exact from 0 on; below, one rounding of the slope and one of the product, and one ulp to spare.
                return x - e < 0 ? (3 * u * Math.Abs(activation.Slope) * reach) + Fp32.Grain : 0;
            case ActivationKind.Sigmoid or ActivationKind.Tanh:
                return Transcendental;
            case ActivationKind.HardSwish:
                // x times a factor from 0 to 1. The factor is (x + 3)/6 or x * (1/6) + 1/2: for |x| up to 3, where it is not
                // clamped, at most three roundings of numbers up to 1; the product is one more. Below the clamp it is 0.
                return x + e < -3.5 ? 0 : (4 * u * reach) + Fp32.Grain;
            case ActivationKind.Gelu:
                // x/2 (1 + erf(x/sqrt(2))): half of erf's error times |x|, and four roundings of numbers up to |x|, that is
                // (2.5e-7 + 2.4e-7)|x|. Beyond 6, 32-bit erf is -1 or 1 (1 - erf(6/sqrt(2)) = 2e-9 is below half its ulp):
                // then only the roundings of the result grow with x.
                return (Transcendental * Math.Max(1, Math.Min(reach, 6))) + (x > 0 ? 4 * u * reach : 0);
            default:
                return 0; // A choice between exact numbers.
        }
    }
}
