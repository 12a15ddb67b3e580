using System.Globalization;
using System.Text;

namespace ModelGen.Benchmarks.Generation;

/// <summary>The declaration of a chain of dense layers, as a user would write it.</summary>
internal static class ModelSource
{
    /// <param name="layers">Dense layers.</param>
    /// <param name="width">Outputs of each of them: another width is an edit that every later step sees.</param>
    public static string Of(int layers, int width)
    {
        var text = new StringBuilder("using ModelGen;\n\n[Model]\npublic sealed partial class Net\n{\n    [Input(64)] public partial Layer In { get; }\n");
        for (int layer = 0; layer < layers; layer++)
            text.Append(CultureInfo.InvariantCulture, $"    [Dense({width}), Relu] public partial Layer Hidden{layer} {{ get; }}\n");
        return text.Append("}\n").ToString();
    }
}
