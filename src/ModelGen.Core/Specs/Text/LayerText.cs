using System.Linq;
using System.Text;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary>One layer per line: <c>name: operator batchnorm add activation &lt;- inputs output policy</c>.</summary>
internal static class LayerText
{
    private const string Arrow = "<-";
    private const string Output = "output";

    public static void Write(LayerSpec layer, StringBuilder text)
    {
        WriteTopology(layer, text);
        if (layer.IsOutput)
            text.Append(' ').Append(Output);
        PolicyText.Write(layer.Policy, text);
    }

    /// <summary>The part of the line that decides which parameters fit.</summary>
    public static void WriteTopology(LayerSpec layer, StringBuilder text)
    {
        text.Append(NameText.Write(layer.Name)).Append(": ");
        OperatorText.Write(layer.Operator, text);
        SlotText.Write(layer, text);
        ActivationText.Write(layer.Activation, text);
        if (layer.Inputs.Count > 0)
            text.Append(' ').Append(Arrow).Append(' ').Append(string.Join(",", layer.Inputs.Select(NameText.Write)));
    }

    public static LayerSpec Read(LineReader line)
    {
        string word = line.Next("the layer's name");
        if (word[word.Length - 1] != ':')
            throw line.Error($"'{word}' begins neither a layer nor anything else; a layer's name ends with a colon");
        string name = NameText.Read(word.Substring(0, word.Length - 1), line);
        Operator operation = OperatorText.Read(line);
        BatchNorm? norm = SlotText.ReadNorm(line);
        string? addend = SlotText.ReadAddend(line);
        Activation activation = ActivationText.Read(line);
        EquatableArray<string> inputs = line.Skip(Arrow)
            ? line.Next("the list of inputs").Split(',').Select(input => NameText.Read(input, line)).ToEquatableArray()
            : EquatableArray<string>.Empty;
        bool isOutput = line.Skip(Output);
        Policy policy = PolicyText.Read(line);
        line.End();
        return new LayerSpec(name, operation, inputs, activation, isOutput, policy, norm, addend);
    }
}
