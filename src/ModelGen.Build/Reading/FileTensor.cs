using System.Globalization;
using System.Linq;

namespace ModelGen.Build.Reading;

/// <summary>A tensor of a safetensors file, its extent checked against its shape.</summary>
/// <param name="Name">The name in the file.</param>
/// <param name="Type">The format's name of the element type.</param>
/// <param name="Shape">The shape, outermost dimension first.</param>
/// <param name="Count">How many elements.</param>
/// <param name="Begin">The first byte, from the start of the file's data section.</param>
/// <param name="End">The byte after the last one.</param>
internal sealed record FileTensor(string Name, string Type, long[] Shape, long Count, long Begin, long End)
{
    /// <summary>Whether it can be read as 32-bit floating point.</summary>
    public bool IsFloat => Type is "F32" or "F16" or "BF16";

    /// <summary>The shape as messages and manifests show it: <c>[64, 10]</c>.</summary>
    public string ShapeText => Text(Shape);

    /// <summary>Numbers in brackets.</summary>
    public static string Text(long[] numbers) =>
        "[" + string.Join(", ", numbers.Select(number => number.ToString(CultureInfo.InvariantCulture))) + "]";
}
