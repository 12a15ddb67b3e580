namespace ModelGen.Core.Specs;

/// <summary>How a layer is to be computed, after the nearest declaration has won.</summary>
/// <param name="WeightBits">Bits per weight; 32 is floating point.</param>
/// <param name="ActivationBits">Bits per activation; 32 is floating point.</param>
/// <param name="PrunedChannels">The fraction of output channels removed.</param>
/// <param name="PrunedWeights">The fraction of single weights removed.</param>
/// <param name="NoiseTolerance">The standard deviation of noise tolerated, relative to the output range.</param>
/// <param name="Gaussian">Whether means and variances are propagated.</param>
/// <param name="Noise">The noise that the computation adds, or null.</param>
public sealed record Policy(
    int WeightBits = 32,
    int ActivationBits = 32,
    double PrunedChannels = 0,
    double PrunedWeights = 0,
    double NoiseTolerance = 0,
    bool Gaussian = false,
    Noise? Noise = null)
{
    /// <summary>Plain 32-bit floating point.</summary>
    public static Policy Default { get; } = new();
}

/// <summary>Gaussian noise that the computation adds.</summary>
/// <param name="Additive">Standard deviation in units of the value.</param>
/// <param name="Multiplicative">Standard deviation as a fraction of the value.</param>
/// <param name="At">The slot after which it enters: <c>linear</c>, <c>norm</c> or <c>activation</c>.</param>
public sealed record Noise(double Additive, double Multiplicative, string At);
