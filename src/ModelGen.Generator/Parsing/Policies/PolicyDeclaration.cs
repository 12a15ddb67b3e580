using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>The policy attributes in effect at one place; null where none is declared there or further out.</summary>
internal sealed record PolicyDeclaration(
    (int Weights, int Activations)? Bits = null,
    (double Channels, double Weights)? Prune = null,
    double? NoiseTolerance = null,
    bool Gaussian = false,
    Noise? Noise = null)
{
    /// <summary>The effect of these attributes inside others: the nearer one wins, attribute by attribute.</summary>
    public PolicyDeclaration Inside(PolicyDeclaration outer) => new(
        Bits ?? outer.Bits,
        Prune ?? outer.Prune,
        NoiseTolerance ?? outer.NoiseTolerance,
        Gaussian || outer.Gaussian,
        Noise ?? outer.Noise);

    /// <summary>The effect on a layer.</summary>
    public Policy ToPolicy() => new(
        Bits?.Weights ?? 32,
        Bits?.Activations ?? 32,
        Prune?.Channels ?? 0,
        Prune?.Weights ?? 0,
        NoiseTolerance ?? 0,
        Gaussian,
        Noise is { Additive: 0, Multiplicative: 0 } ? null : Noise);
}
