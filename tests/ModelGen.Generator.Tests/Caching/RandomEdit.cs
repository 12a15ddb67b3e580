using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Generator.Tests.Caching;

/// <summary>What an author may type next: small edits of the words of a text, sensible and not.</summary>
internal static class RandomEdit
{
    private static readonly string[] Words =
    [
        " 1 ", " 7 ", " null ", " \"A\" ", " @", " static ", " const ", " partial ", " , ", " ; ", " { ", " } ", " ( ", " ) ", " [ ", " ] ", " => ", " = ",
        "\n#nullable disable\n", "\n#nullable enable\n", "\n#if X\n", "\n#endif\n", "\n#define X\n", " // comment\n", " /* ", " */ ", " \"", " $ ",
        " int Width ", " nameof ", " using ", " namespace ", " class ", " enum ", " record ", " file ", " field ", " return 3; ", " Width++; ",
    ];

    public static string Apply(string text, Random random)
    {
        List<string> tokens = [.. SyntaxFactory.ParseTokens(text).Select(token => token.ToFullString())];
        if (tokens.Count < 2)
            return text + Words[random.Next(Words.Length)];
        int at = random.Next(tokens.Count), from = random.Next(tokens.Count);
        switch (random.Next(8))
        {
            case 0:
                tokens.RemoveAt(at);
                break;
            case 1:
                tokens.Insert(at, tokens[from]);
                break;
            case 2:
                tokens[at] = tokens[from];
                break;
            case 3:
                (tokens[at], tokens[from]) = (tokens[from], tokens[at]);
                break;
            case 4:
                tokens.RemoveRange(at, Math.Min(random.Next(1, 8), tokens.Count - at));
                break;
            default:
                tokens.Insert(at, Words[random.Next(Words.Length)]);
                break;
        }

        return string.Concat(tokens);
    }
}
