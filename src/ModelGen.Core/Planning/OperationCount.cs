using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning;

/// <summary>About how many vector operations a vector of results costs; for predictions only.</summary>
public static class OperationCount
{
    /// <summary>A maximum; a difference, an exponential and a sum; a product or a difference.</summary>
    public const int Softmax = 18;

    /// <summary>A sum; a difference and a multiply-add; a difference, a product and a multiply-add.</summary>
    public const int LayerNorm = 6;

    /// <summary>An activation.</summary>
    public static int Of(Activation activation) => activation.Kind switch
    {
        ActivationKind.None => 0,
        ActivationKind.Relu => 1,
        ActivationKind.Relu6 => 2,
        ActivationKind.LeakyRelu => 3,
        ActivationKind.HardSwish => 5,
        ActivationKind.Sigmoid => 18,
        ActivationKind.Tanh => 22,
        ActivationKind.Softmax or ActivationKind.LogSoftmax => Softmax,
        _ => 30,
    };
}
