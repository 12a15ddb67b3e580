using ModelGen.Core.Common;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Specs.Text;

/// <summary>Element types: <c>f32</c>, <c>u8</c>, <c>s4*0.5</c>, <c>b1</c>.</summary>
internal static class ElementText
{
    public static string Write(ElementType element) => element is ElementType.Int { Scale: not 1 } codes
        ? (codes.Signed ? "s" : "u") + NumberText.Of(codes.Bits) + "*" + NumberText.Of(codes.Scale)
        : element.ToString();

    public static ElementType Read(string word, LineReader line)
    {
        if (word == "f32")
            return ElementType.Float32;
        if (word == "b1")
            return new ElementType.Binary();
        if (word.Length < 2 || (word[0] != 's' && word[0] != 'u'))
            throw line.Error($"'{word}' is not an element type");
        int star = word.IndexOf('*');
        string bits = star < 0 ? word.Substring(1) : word.Substring(1, star - 1);
        double scale = star < 0 ? 1 : line.Number(word.Substring(star + 1), "the scale");
        return new ElementType.Int(line.Int(bits, "the number of bits"), word[0] == 's', scale);
    }
}
