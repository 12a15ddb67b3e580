using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary><c>relu</c>, <c>leakyrelu(0.01)</c>, or nothing.</summary>
internal static class ActivationText
{
    private const string LeakyRelu = "leakyrelu";

    private static readonly Dictionary<string, ActivationKind> s_plain = Enum.GetValues(typeof(ActivationKind))
        .Cast<ActivationKind>()
        .Where(kind => kind is not (ActivationKind.None or ActivationKind.LeakyRelu))
        .ToDictionary(kind => kind.ToString().ToLowerInvariant(), StringComparer.Ordinal);

    public static void Write(Activation activation, StringBuilder text)
    {
        if (activation.Kind == ActivationKind.LeakyRelu)
            text.Append(' ').Append(LeakyRelu).Append('(').Append(NumberText.Of(activation.Slope)).Append(')');
        else if (activation.Kind != ActivationKind.None)
            text.Append(' ').Append(activation.Kind.ToString().ToLowerInvariant());
    }

    public static Activation Read(LineReader line)
    {
        if (line.SkipCall(LeakyRelu, out string slope))
            return new Activation(ActivationKind.LeakyRelu, line.Number(slope, "the slope"));
        string word = line.Peek;
        return s_plain.TryGetValue(word, out ActivationKind kind) && line.Skip(word) ? new Activation(kind) : Activation.None;
    }
}
