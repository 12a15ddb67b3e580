using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Specs;

namespace ModelGen.Tool;

/// <summary>Policies in words.</summary>
internal static class PolicyWords
{
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
