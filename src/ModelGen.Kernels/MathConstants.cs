namespace ModelGen.Kernels;

/// <summary>
/// The numbers behind the functions on every level. The polynomials are printed by <c>fit_coefficients.py</c> in this folder.
/// </summary>
/// <remarks>
/// <para>exp: Cody-Waite reduction x = n ln2 + r with |r| &lt;= ln2/2, ln2 in two parts of which the first has 9 significant bits,
/// so that n times it is exact without a fused multiply-add; e^r by a polynomial of degree 6 (relative fit error 1e-8).</para>
/// <para>log: x = 2^n (1 + r) with 1 + r within √½ to √2; ln(1 + r) = r - r²/2 + r³ times a polynomial of degree 8 (relative fit error
/// 3e-9), and n ln2 in the same two parts.</para>
/// <para>tanh and erf: x P(x²)/Q(x²), minimax in relative error (1.7e-8 for degrees 4/4 up to 8.8, 1.2e-8 for degrees 5/5 up to 3.8).
/// All coefficients are positive: Horner's scheme adds no cancellation. Beyond the fitted interval the quotients rise above 1;
/// the argument is held where they have done so by more than all rounding, and the quotient is cut at 1.</para>
/// <para>gelu: the tail of the normal distribution beyond a is e^(-a²/2) P(a)/Q(a), relative fit error 1.4e-7 up to 8.</para>
/// </remarks>
internal static class MathConstants
{
    /// <summary>1/ln2.</summary>
    public const float Log2E = 1.44269504f;

    /// <summary>355/512: ln2 to 9 bits.</summary>
    public const float Ln2High = 0.693359375f;

    /// <summary>ln2 - <see cref="Ln2High"/>.</summary>
    public const float Ln2Low = -2.12194440e-4f;

    /// <summary>exp is infinite from here: n reaches 128 and the polynomial stays above 1.</summary>
    public const float ExpHighest = 89f;

    /// <summary>exp rounds to 0 from here down: below half the smallest denormal number, 2^-150.</summary>
    public const float ExpLowest = -104f;

    public const float Exp2 = 0.5f;
    public const float Exp3 = 0.166665763f;
    public const float Exp4 = 0.0416665524f;
    public const float Exp5 = 0.00836323295f;
    public const float Exp6 = 0.00139262504f;

    /// <summary>2^-126; smaller numbers have fewer bits.</summary>
    public const float SmallestNormal = 1.17549435e-38f;

    /// <summary>2^23: makes every denormal number a normal one.</summary>
    public const float TwoTo23 = 8388608f;

    /// <summary>The bit pattern of √½.</summary>
    public const int RootOfHalfBits = 0x3F3504F3;

    public const float Log3 = 0.333333313f;
    public const float Log4 = -0.24999997f;
    public const float Log5 = 0.200007156f;
    public const float Log6 = -0.166678026f;
    public const float Log7 = 0.142490581f;
    public const float Log8 = -0.124256872f;
    public const float Log9 = 0.116854198f;
    public const float Log10 = -0.114797339f;
    public const float Log11 = 0.0697161183f;

    public const float TanhSaturation = 9.3125f;
    public const float TanhP1 = 0.133968383f;
    public const float TanhP2 = 0.00351432059f;
    public const float TanhP3 = 2.09161044e-05f;
    public const float TanhP4 = 1.37794194e-08f;
    public const float TanhQ1 = 0.467301607f;
    public const float TanhQ2 = 0.0259483624f;
    public const float TanhQ3 = 0.000331620715f;
    public const float TanhQ4 = 7.95044684e-07f;

    public const float ErfSaturation = 4f;
    public const float ErfP0 = 1.12837923f;
    public const float ErfP1 = 0.185838848f;
    public const float ErfP2 = 0.052258987f;
    public const float ErfP3 = 0.00359794009f;
    public const float ErfP4 = 0.000286211434f;
    public const float ErfP5 = 2.155517e-06f;
    public const float ErfQ1 = 0.498028487f;
    public const float ErfQ2 = 0.112324409f;
    public const float ErfQ3 = 0.0146332039f;
    public const float ErfQ4 = 0.00113108929f;
    public const float ErfQ5 = 3.9243947e-05f;

    /// <summary>1/6; 6 times it rounds to exactly 1.</summary>
    public const float Sixth = 0.166666672f;

    /// <summary>e^(-a²/2) is 0 from here on; holding a here replaces infinity times 0.</summary>
    public const float GeluSaturation = 16f;

    public const float MillsP0 = 0.5f;
    public const float MillsP1 = 0.344082415f;
    public const float MillsP2 = 0.109507933f;
    public const float MillsP3 = 0.0147290751f;
    public const float MillsQ1 = 1.48604441f;
    public const float MillsQ2 = 0.90476042f;
    public const float MillsQ3 = 0.274095356f;
    public const float MillsQ4 = 0.0369334072f;
}
