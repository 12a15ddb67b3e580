using ModelGen.Core.Common;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Specs;

/// <summary>What a layer is, as declared: the first of its slots.</summary>
public abstract record Operator;

/// <summary>An input of the model.</summary>
/// <param name="Shape">The shape of one sample.</param>
/// <param name="Element">The element type in which the caller holds it.</param>
/// <param name="Normalization">How it is normalised, or null.</param>
public sealed record InputOperator(Shape Shape, ElementType Element, Normalization? Normalization) : Operator;

/// <summary>y = (x - mean) / std.</summary>
/// <param name="Mean">One number per channel, or one for all.</param>
/// <param name="Std">One number above 0 per channel, or one for all.</param>
public sealed record Normalization(EquatableArray<double> Mean, EquatableArray<double> Std);

/// <summary>A fully connected layer.</summary>
/// <param name="Units">How many outputs.</param>
/// <param name="Bias">Whether it adds a bias.</param>
public sealed record DenseOperator(int Units, bool Bias) : Operator;

/// <summary>Its input as a vector, in row, column, channel order.</summary>
public sealed record FlattenOperator : Operator;

/// <summary>Its input unchanged; such a layer consists of its activation.</summary>
public sealed record IdentityOperator : Operator;

/// <summary>Its two inputs' product, element by element; the second may be a vector of one factor per channel.</summary>
public sealed record MultiplyOperator : Operator;

/// <summary>Its inputs, two or more, joined along the last dimension.</summary>
public sealed record ConcatOperator : Operator;

/// <summary>Normalises each position over its channels (last dimension), then scales and shifts each channel.</summary>
/// <param name="Epsilon">Added to the variance, above 0.</param>
public sealed record LayerNormOperator(double Epsilon) : Operator;

/// <summary>Another layer's operator and batch normalisation once more, with the same parameters.</summary>
/// <param name="Layer">The layer's path; it is declared before.</param>
public sealed record ApplyOperator(string Layer) : Operator;
