using System.Text.RegularExpressions;

namespace ModelGen.TestKit;

/// <summary>What is compared of a text.</summary>
internal static partial class SnapshotText
{
    /// <summary>
    /// The text with <c>\n</c> line ends and without what changes with every release: the generator's version and the hash of the
    /// emitted code, of which the version is a part.
    /// </summary>
    public static string Scrub(string text)
    {
        string scrubbed = GeneratedCode().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimStart('\uFEFF'), "$1{version}$2");
        scrubbed = Generator().Replace(scrubbed, "$1{version}$2");
        return ProgramHash().Replace(scrubbed, "$1{hash}$2");
    }

    /// <summary>The first line in which two texts differ, as both have it.</summary>
    public static string FirstDifference(string verified, string received)
    {
        string[] expected = verified.Split('\n');
        string[] actual = received.Split('\n');
        int line = 0;
        while (line < expected.Length && line < actual.Length && expected[line] == actual[line])
            line++;
        return $"line {line + 1}\n  verified: {At(expected, line)}\n  received: {At(actual, line)}";
    }

    private static string At(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of file)";

    [GeneratedRegex("""(GeneratedCode(?:Attribute)?\("[^"]*", ")[^"]*("\))""")]
    private static partial Regex GeneratedCode();

    [GeneratedRegex("""( generator: ")[^"]*("\))""")]
    private static partial Regex Generator();

    [GeneratedRegex("""(CompiledModel\(Specification, "[^"]*", ")[^"]*("\))""")]
    private static partial Regex ProgramHash();
}
