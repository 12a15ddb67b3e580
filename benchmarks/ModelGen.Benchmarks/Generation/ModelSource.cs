using System.Globalization;
using System.Text;

namespace ModelGen.Benchmarks.Generation;

/// <summary>The declaration of a chain of dense layers, as a user would write it.</summary>
internal static class ModelSource
{
    /// <param name="name">The name of the class.</param>
    /// <param name="widths">Outputs of each dense layer: another width is an edit that every later step sees.</param>
    /// <param name="comment">A comment in the declaration, which no step after parsing sees.</param>
    public static string Of(string name, IReadOnlyList<int> widths, int comment)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"using ModelGen;\n\nnamespace Demo.Networks;\n\n/// <summary>Version {comment}.</summary>\n[Model]\n");
        text.Append(CultureInfo.InvariantCulture, $"public sealed partial class {name}\n{{\n    [Input(64)]\n    public partial Layer In {{ get; }}\n");
        for (int layer = 0; layer < widths.Count; layer++)
            text.Append(CultureInfo.InvariantCulture, $"\n    [Dense({widths[layer]}), Relu]\n    public partial Layer Hidden{layer} {{ get; }}\n");
        return text.Append("}\n").ToString();
    }
}
