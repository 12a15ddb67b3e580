using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>Small edits of a source, as they happen while somebody types.</summary>
internal static class Mutation
{
    /// <summary>Texts that fit nowhere, or everywhere.</summary>
    private static readonly string[] s_odd =
    [
        " null ", " -1 ", " 0 ", " \"\" ", " double.NaN ", " int.MaxValue ", " static ", " (Element)9 ", " Missing ", " default ", " new int[0] ",
        " this ", " struct ", " file ", " typeof(int) ", " ref ", " required ", " , ", " new string[] { null } ", " abstract ", " 1e300 ",
        " int.MinValue / -1 ", " \"Stage.\" ", " \"..\" ", " (int?)null ", " Repeat(1000000) ", " With() ", " With(null) ", " [] ",
    ];

    /// <summary>The source after one to three edits.</summary>
    public static string Of(string text, Random random)
    {
        var tokens = CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTokens().Select(token => token.ToFullString()).ToList();
        for (int edit = random.Next(1, 4); edit > 0; edit--)
        {
            int at = random.Next(tokens.Count - 1), other = random.Next(tokens.Count - 1);
            switch (random.Next(8))
            {
                case 0:
                    tokens.RemoveAt(at);
                    break;
                case 1:
                    tokens.Insert(at, tokens[at]);
                    break;
                case 2:
                    (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                    break;
                case 3:
                    tokens[at] = tokens[other];
                    break;
                case 4:
                    tokens[at] = Character(tokens[at], random);
                    break;
                case 5:
                    tokens[Argument(tokens, at)] = s_odd[random.Next(s_odd.Length)];
                    break;
                case 6:
                    Rename(tokens, at, random);
                    break;
                default:
                    tokens.RemoveRange(at, Math.Min(random.Next(1, 12), tokens.Count - 1 - at));
                    break;
            }
        }

        return string.Concat(tokens);
    }

    /// <summary>Changes, inserts or removes one character.</summary>
    private static string Character(string token, Random random)
    {
        int at = random.Next(token.Length);
        string drawn = ((char)random.Next(' ', '~')).ToString();
        return random.Next(3) switch
        {
            0 => token.Remove(at, 1),
            1 => token.Insert(at, drawn),
            _ => token.Remove(at, 1).Insert(at, drawn),
        };
    }

    /// <summary>The first token inside the next parentheses, which mostly are an attribute's.</summary>
    private static int Argument(List<string> tokens, int start)
    {
        int open = tokens.FindIndex(start, token => token.Trim() == "(");
        return open < 0 || open + 1 >= tokens.Count ? start : open + 1;
    }

    /// <summary>Renames one place of a name, or all.</summary>
    private static void Rename(List<string> tokens, int at, Random random)
    {
        string old = tokens[at].Trim();
        if (old.Length == 0 || !char.IsLetter(old[0]))
            return;
        bool all = random.Next(2) == 0;
        string renamed = old + (random.Next(2) == 0 ? "2" : "é");
        for (int index = 0; index < tokens.Count; index++)
        {
            if (index == at || (all && tokens[index].Trim() == old))
                tokens[index] = tokens[index].Replace(old, renamed, StringComparison.Ordinal);
        }
    }
}
