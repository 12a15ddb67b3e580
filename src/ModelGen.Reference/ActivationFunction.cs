using System;
using ModelGen.Core.Specs;

namespace ModelGen.Reference;

/// <summary>The activation functions and their derivatives in 64 bits. NaN stays NaN in all of them.</summary>
public static class ActivationFunction
{
    /// <summary>f(x); at infinity, the limit.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The function is unknown.</exception>
    public static double Value(Activation activation, double x) => activation.Kind switch
    {
        ActivationKind.None => x,
        ActivationKind.Relu => Math.Max(x, 0),
        ActivationKind.Relu6 => Math.Min(Math.Max(x, 0), 6),
        ActivationKind.LeakyRelu => x < 0 ? activation.Slope * x : x,
        ActivationKind.Sigmoid => Sigmoid(x),
        ActivationKind.Tanh => Math.Tanh(x),

        // Both have a factor 0 at minus infinity, and 0 * infinity is NaN.
        ActivationKind.HardSwish => x <= -3 ? 0 : x * (Math.Min(Math.Max(x + 3, 0), 6) / 6),
        ActivationKind.Gelu => double.IsNegativeInfinity(x) ? 0 : x * Special.NormalCdf(x),
        _ => throw Unknown(activation),
    };

    /// <summary>f'(x); at a kink, the derivative of the piece below it, save that of LeakyRelu at 0, which is 1.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The function is unknown.</exception>
    public static double Derivative(Activation activation, double x)
    {
        if (double.IsNaN(x))
            return x;
        return activation.Kind switch
        {
            ActivationKind.None => 1,
            ActivationKind.Relu => x > 0 ? 1 : 0,
            ActivationKind.Relu6 => x is > 0 and <= 6 ? 1 : 0,
            ActivationKind.LeakyRelu => x < 0 ? activation.Slope : 1,
            ActivationKind.Sigmoid => Sigmoid(x) * Sigmoid(-x),
            ActivationKind.Tanh => 1 - (Math.Tanh(x) * Math.Tanh(x)),
            ActivationKind.HardSwish => x <= -3 ? 0 : x <= 3 ? ((2 * x) + 3) / 6 : 1,
            ActivationKind.Gelu => double.IsInfinity(x) ? (x > 0 ? 1 : 0) : Special.NormalCdf(x) + (x * Special.NormalPdf(x)),
            _ => throw Unknown(activation),
        };
    }

    // exp of a negative number only: it cannot overflow.
    private static double Sigmoid(double x) => x >= 0 ? 1 / (1 + Math.Exp(-x)) : Math.Exp(x) / (1 + Math.Exp(x));

    private static ArgumentOutOfRangeException Unknown(Activation activation) =>
        new(nameof(activation), activation, "The reference does not know this activation.");
}
