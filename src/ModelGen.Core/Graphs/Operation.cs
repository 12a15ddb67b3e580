using System;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs;

/// <summary>What a node computes from its inputs and parameters. Free of targets and unfused.</summary>
public abstract record Operation;

/// <summary>The value that the caller passes in.</summary>
/// <param name="Index">Which of the model's inputs.</param>
public sealed record InputOperation(int Index) : Operation;

/// <summary>The input's value in another element type, unchanged as a number.</summary>
public sealed record ConvertOperation : Operation;

/// <summary>y[i, c] = (x[i, c] - mean[c]) / std[c], c the last dimension.</summary>
/// <param name="Mean">One number per channel.</param>
/// <param name="Std">One number above 0 per channel.</param>
public sealed record NormalizeOperation(EquatableArray<double> Mean, EquatableArray<double> Std) : Operation
{
    private const double MaxRatio = 4;

    /// <summary>
    /// Whether it may move into the parameters of linear operations behind it. Then w (x - mean) / std becomes w x / std minus a
    /// constant: two sums that cancel by about |mean| / std, which costs as many bits of the result. Images stay below a ratio of 3
    /// (their mean lies within their range); a sensor far from zero does not.
    /// </summary>
    public bool IsFoldable => Enumerable.Range(0, Mean.Count).All(channel => Math.Abs(Mean[channel]) <= MaxRatio * Std[channel]);
}

/// <summary>The same elements as a vector, in row, column, channel order.</summary>
public sealed record FlattenOperation : Operation;

/// <summary>y = W x + b with parameters <c>weight</c> [units, inputs] and, where present, <c>bias</c> [units].</summary>
/// <param name="Units">How many outputs.</param>
public sealed record DenseOperation(int Units) : Operation;

/// <summary>
/// y[i, c] = (x[i, c] - mean[c]) / sqrt(variance[c] + epsilon) * weight[c] + bias[c], c the last dimension, with parameters
/// <c>norm.weight</c>, <c>norm.bias</c>, <c>norm.mean</c>, <c>norm.variance</c> [channels].
/// </summary>
/// <param name="Epsilon">Added to the variance, at least 0.</param>
public sealed record BatchNormOperation(double Epsilon) : Operation;

/// <summary>y = a + b, two values of one shape.</summary>
public sealed record AddOperation : Operation;

/// <summary>y = a * b, two values of one shape, or b a vector of one factor per channel (last dimension) of a.</summary>
public sealed record MultiplyOperation : Operation;

/// <summary>Two or more values joined along the last dimension, in order.</summary>
public sealed record ConcatOperation : Operation;

/// <summary>
/// y[i, c] = (x[i, c] - mean[i]) / sqrt(variance[i] + epsilon) * weight[c] + bias[c], mean and biased variance over the channels of
/// each position i, with parameters <c>weight</c>, <c>bias</c> [channels].
/// </summary>
/// <param name="Epsilon">Added to the variance, above 0.</param>
public sealed record LayerNormOperation(double Epsilon) : Operation;

/// <summary>y[i, c] = exp(x[i, c] - max[i]) / sum(exp(x[i, ·] - max[i])) over the last dimension, or its logarithm.</summary>
/// <param name="Logarithm">Whether the logarithm is the value.</param>
public sealed record SoftmaxOperation(bool Logarithm) : Operation;

/// <summary>y = f(x), element by element.</summary>
/// <param name="Activation">The function.</param>
public sealed record ActivationOperation(Activation Activation) : Operation;
