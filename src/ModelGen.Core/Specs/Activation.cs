using ModelGen.Core.Common;

namespace ModelGen.Core.Specs;

/// <summary>The functions that fill a layer's last slot.</summary>
public enum ActivationKind
{
    /// <summary>y = x.</summary>
    None,

    /// <summary>y = max(x, 0).</summary>
    Relu,

    /// <summary>y = min(max(x, 0), 6).</summary>
    Relu6,

    /// <summary>y = x for x at least 0, slope * x below.</summary>
    LeakyRelu,

    /// <summary>y = 1 / (1 + exp(-x)).</summary>
    Sigmoid,

    /// <summary>y = tanh(x).</summary>
    Tanh,

    /// <summary>y = x * min(max(x + 3, 0), 6) / 6.</summary>
    HardSwish,

    /// <summary>y = x * Phi(x), Phi the standard normal distribution.</summary>
    Gelu,

    /// <summary>y = exp(x - max) / sum(exp(x - max)) over the last dimension.</summary>
    Softmax,

    /// <summary>y = x - max - log(sum(exp(x - max))) over the last dimension.</summary>
    LogSoftmax,
}

/// <summary>The function that a layer applies to its output.</summary>
/// <param name="Kind">Which function.</param>
/// <param name="Slope">The factor below 0 of <see cref="ActivationKind.LeakyRelu"/>; 0 for the others.</param>
public readonly record struct Activation(ActivationKind Kind, double Slope = 0)
{
    /// <summary>No activation.</summary>
    public static Activation None => default;

    /// <summary>Whether each element depends on itself alone; the others look at all channels of a position.</summary>
    public bool IsElementwise => Kind is not (ActivationKind.Softmax or ActivationKind.LogSoftmax);

    /// <summary>The word of the canonical text: <c>relu</c>, <c>leakyrelu(0.01)</c>.</summary>
    public override string ToString() =>
        Kind.ToString().ToLowerInvariant() +
        (Kind == ActivationKind.LeakyRelu ? "(" + NumberText.Of(Slope) + ")" : "");
}
