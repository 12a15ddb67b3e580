using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary>
/// <c>bits(4,8)</c> (weights, activations), <c>prune(channels=0.25,weights=0.5)</c>, <c>gaussian</c>, <c>tolerate(0.1)</c>,
/// <c>noise(0.1,0.05,linear)</c> (additive, multiplicative, point): each only where it is not the default.
/// </summary>
internal static class PolicyText
{
    private const string Channels = "channels=";
    private const string Weights = "weights=";

    public static void Write(Policy policy, StringBuilder text)
    {
        if (policy.WeightBits != 32 || policy.ActivationBits != 32)
        {
            text.Append(" bits(").Append(NumberText.Of(policy.WeightBits));
            text.Append(',').Append(NumberText.Of(policy.ActivationBits)).Append(')');
        }

        if (policy.PrunedChannels != 0 || policy.PrunedWeights != 0)
            WritePruning(policy, text);
        if (policy.Gaussian)
            text.Append(" gaussian");
        if (policy.NoiseTolerance != 0)
            text.Append(" tolerate(").Append(NumberText.Of(policy.NoiseTolerance)).Append(')');
        if (policy.Noise is { } noise)
        {
            text.Append(" noise(").Append(NumberText.Of(noise.Additive)).Append(',').Append(NumberText.Of(noise.Multiplicative));
            text.Append(',').Append(NameText.Write(noise.At)).Append(')');
        }
    }

    public static Policy Read(LineReader line)
    {
        Policy policy = Policy.Default;
        if (line.SkipCall("bits", out string bits))
        {
            string[] parts = Parts(bits, 2, line, "bits");
            policy = policy with { WeightBits = line.Int(parts[0], "bits"), ActivationBits = line.Int(parts[1], "bits") };
        }
        if (line.SkipCall("prune", out string pruning))
            policy = ReadPruning(policy, pruning, line);
        if (line.Skip("gaussian"))
            policy = policy with { Gaussian = true };
        if (line.SkipCall("tolerate", out string tolerance))
            policy = policy with { NoiseTolerance = line.Number(tolerance, "the tolerance") };
        if (line.SkipCall("noise", out string noise))
        {
            string[] parts = Parts(noise, 3, line, "noise");
            policy = policy with
            {
                Noise = new Noise(
                    line.Number(parts[0], "the additive noise"),
                    line.Number(parts[1], "the multiplicative noise"),
                    NameText.Read(parts[2], line)),
            };
        }
        return policy;
    }

    private static void WritePruning(Policy policy, StringBuilder text)
    {
        text.Append(" prune(");
        if (policy.PrunedChannels != 0)
            text.Append(Channels).Append(NumberText.Of(policy.PrunedChannels));
        if (policy.PrunedChannels != 0 && policy.PrunedWeights != 0)
            text.Append(',');
        if (policy.PrunedWeights != 0)
            text.Append(Weights).Append(NumberText.Of(policy.PrunedWeights));
        text.Append(')');
    }

    private static Policy ReadPruning(Policy policy, string arguments, LineReader line)
    {
        foreach (string part in arguments.Split(','))
        {
            if (part.StartsWith(Channels, System.StringComparison.Ordinal))
                policy = policy with { PrunedChannels = line.Number(part.Substring(Channels.Length), "the fraction of channels") };
            else if (part.StartsWith(Weights, System.StringComparison.Ordinal))
                policy = policy with { PrunedWeights = line.Number(part.Substring(Weights.Length), "the fraction of weights") };
            else
                throw line.Error($"prune does not know '{part}'");
        }
        return policy;
    }

    private static string[] Parts(string arguments, int count, LineReader line, string what)
    {
        string[] parts = arguments.Split(',');
        return parts.Length == count ? parts : throw line.Error($"{what} needs {NumberText.Of(count)} arguments");
    }
}
