using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary>The slots between operator and activation: <c>batchnorm(1E-05)</c>, <c>add(Skip)</c>, or nothing.</summary>
internal static class SlotText
{
    private const string Norm = "batchnorm";
    private const string Addend = "add";

    public static void Write(LayerSpec layer, StringBuilder text)
    {
        if (layer.Norm is { } norm)
            text.Append(' ').Append(Norm).Append('(').Append(NumberText.Of(norm.Epsilon)).Append(')');
        if (layer.Addend is { } addend)
            text.Append(' ').Append(Addend).Append('(').Append(NameText.Write(addend)).Append(')');
    }

    public static BatchNorm? ReadNorm(LineReader line) =>
        line.SkipCall(Norm, out string epsilon) ? new BatchNorm(line.Number(epsilon, "the epsilon")) : null;

    public static string? ReadAddend(LineReader line) =>
        line.SkipCall(Addend, out string addend) ? NameText.Read(addend, line) : null;
}
