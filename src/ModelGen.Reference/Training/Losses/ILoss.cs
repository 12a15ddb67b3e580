using System;

namespace ModelGen.Reference.Training;

/// <summary>A loss of one sample.</summary>
internal interface ILoss
{
    /// <summary>Computes the loss and its gradient.</summary>
    /// <param name="output">The model's output.</param>
    /// <param name="target">What it should be.</param>
    /// <param name="gradient">Receives the gradient with respect to the output.</param>
    double Evaluate(ReadOnlySpan<double> output, ReadOnlySpan<double> target, Span<double> gradient);
}

/// <summary>The losses by kind.</summary>
internal static class Loss
{
    public static ILoss Of(LossKind kind) => kind switch
    {
        LossKind.SoftmaxCrossEntropy => new SoftmaxCrossEntropy(),
        LossKind.MeanSquaredError => new MeanSquaredError(),
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such loss."),
    };
}
