using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Specs;

namespace ModelGen.Tool;

/// <summary>Layers and policies in the words of the canonical text.</summary>
internal static class OperationText
{
    /// <summary>A layer's slots, in their order.</summary>
    public static string Of(LayerSpec layer)
    {
        string text = ModelSpecText.Write(layer.Operator);
        if (layer.Norm is not null)
            text += " batchnorm";
        if (layer.Addend is { } addend)
            text += $" add({addend})";
        return layer.Activation.Kind == ActivationKind.None ? text : $"{text} {layer.Activation}";
    }

    /// <summary>What a policy asks for.</summary>
    public static string Of(Policy policy) => string.Join(", ", Words(policy));

    private static IEnumerable<string> Words(Policy policy)
    {
        if ((policy.WeightBits, policy.ActivationBits) != (32, 32))
            yield return $"{policy.WeightBits}-bit weights, {policy.ActivationBits}-bit activations";
        if (policy.PrunedChannels != 0)
            yield return $"{NumberText.Of(policy.PrunedChannels)} of the channels pruned";
        if (policy.PrunedWeights != 0)
            yield return $"{NumberText.Of(policy.PrunedWeights)} of the weights pruned";
        if (policy.Gaussian)
            yield return "Gaussian";
        if (policy.NoiseTolerance != 0)
            yield return $"tolerates noise of {NumberText.Of(policy.NoiseTolerance)}";
        if (policy.Noise is { } noise)
            yield return $"noise {NumberText.Of(noise.Additive)} + {NumberText.Of(noise.Multiplicative)} x value after {noise.At}";
    }
}
