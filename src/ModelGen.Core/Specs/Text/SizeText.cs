using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary>Whole numbers as one word: <c>3x3</c>.</summary>
internal static class SizeText
{
    public static string Of(params int[] numbers) => string.Join("x", numbers.Select(number => NumberText.Of(number)));

    /// <summary>Reads as many numbers as are expected.</summary>
    public static int[] Read(string word, int count, string what, LineReader line)
    {
        int[] numbers = word.Split('x').Select(part => line.Int(part, what)).ToArray();
        return numbers.Length == count
            ? numbers
            : throw line.Error($"{what} has {NumberText.Of(count)} number(s), not {NumberText.Of(numbers.Length)}: '{word}'");
    }
}
