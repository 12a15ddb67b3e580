namespace ModelGen.TestKit;

/// <summary>A layer of a random declaration.</summary>
/// <param name="Name">The property's name.</param>
/// <param name="Attributes">What stands on it, without <c>From</c> and <c>Output</c>.</param>
/// <param name="Shape">The shape of its value.</param>
/// <param name="Inputs">What its operator reads by <c>From</c> or by standing behind it; empty for inputs.</param>
/// <param name="Named">What it reads by another attribute.</param>
internal sealed record DeclaredLayer(
    string Name, List<string> Attributes, int[] Shape, IReadOnlyList<DeclaredLayer> Inputs, IReadOnlyList<DeclaredLayer> Named)
{
    /// <summary>The weight's columns and rows of a dense layer, or null.</summary>
    public (int Inputs, int Units)? Dense { get; init; }

    /// <summary>Whether it is a convolution.</summary>
    public bool IsConvolution { get; init; }

    public int Count => Shape.Aggregate(1, (product, dimension) => product * dimension);

    public int Channels => Shape[^1];

    public bool IsInput => Inputs.Count == 0;

    public bool Reads(DeclaredLayer layer) => Inputs.Contains(layer) || Named.Contains(layer);

    public bool HasShapeOf(DeclaredLayer other) => Shape.SequenceEqual(other.Shape);
}
