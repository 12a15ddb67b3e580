using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>The attributes of activations, which are named like their kinds.</summary>
internal static class ActivationReader
{
    /// <summary>Whether an attribute declares an activation.</summary>
    public static bool Is(string attribute) => Kind(attribute) != ActivationKind.None;

    /// <summary>The activation. Its slope is judged on the graph.</summary>
    public static Activation Read(DeclaredAttribute attribute)
    {
        ActivationKind kind = Kind(attribute.Name);
        return kind == ActivationKind.LeakyRelu ? new Activation(kind, attribute.Double("slope")) : new Activation(kind);
    }

    private static ActivationKind Kind(string attribute) => attribute switch
    {
        "Relu" => ActivationKind.Relu,
        "Relu6" => ActivationKind.Relu6,
        "LeakyRelu" => ActivationKind.LeakyRelu,
        "Sigmoid" => ActivationKind.Sigmoid,
        "Tanh" => ActivationKind.Tanh,
        "HardSwish" => ActivationKind.HardSwish,
        "Gelu" => ActivationKind.Gelu,
        "Softmax" => ActivationKind.Softmax,
        "LogSoftmax" => ActivationKind.LogSoftmax,
        _ => ActivationKind.None,
    };
}
