using System.Text.RegularExpressions;

namespace ModelGen.Samples.Tests.Claims;

/// <summary>Numbers that are neither parts of names (<c>fp32</c>, <c>CIFAR-10</c>, <c>64-bit</c>) nor sizes (<c>3x3</c>).</summary>
internal static partial class Numbers
{
    public static IEnumerable<string> Of(string text) => Number().Matches(text).Select(match => match.Value);

    /// <summary>The same without those in code.</summary>
    public static IEnumerable<string> OfWords(string text) => Of(Code().Replace(text, " "));

    [GeneratedRegex(@"`[^`]*`")]
    private static partial Regex Code();

    [GeneratedRegex(@"(?<![\w.]|[A-Za-z]-)\d+(,\d{3})*(\.\d+)?(e-?\d+)?(?!\d|\.\d|-[a-z]|x\d)")]
    private static partial Regex Number();
}
