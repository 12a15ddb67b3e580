namespace ModelGen.Reference.Contract;

/// <summary>The sum of products that a value is: what a normalisation that is folded into the weights becomes a part of.</summary>
/// <param name="Products">How many products.</param>
/// <param name="Magnitude">The sum of the absolute terms, element by element.</param>
internal sealed record LinearSum(int Products, double[] Magnitude);
