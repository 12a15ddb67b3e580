using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning;

/// <summary>About how many vector operations an activation costs; for predictions only.</summary>
internal static class OperationCount
{
    public static int Of(Activation activation) => activation.Kind switch
    {
        ActivationKind.None => 0,
        ActivationKind.Relu => 1,
        ActivationKind.Relu6 => 2,
        ActivationKind.LeakyRelu => 3,
        ActivationKind.HardSwish => 5,
        ActivationKind.Sigmoid => 18,
        ActivationKind.Tanh => 22,
        _ => 30,
    };
}
