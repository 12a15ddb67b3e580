using System.Text;

namespace ModelGen.Runtime;

/// <summary>Text from outside as messages show it.</summary>
internal static class MessageText
{
    private const int Longest = 80;

    /// <summary>Plain names as they are; anything else quoted, without control characters and cut to a readable length.</summary>
    public static string Quote(string text)
    {
        bool plain = text.Length is > 0 and <= Longest;
        foreach (char c in text)
            plain &= char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or '/' or ':';
        if (plain)
            return text;
        var quoted = new StringBuilder("\"");
        for (int i = 0; i < text.Length && i < Longest; i++)
            quoted.Append(char.IsControl(text[i]) || char.IsSurrogate(text[i]) ? '?' : text[i]);
        return quoted.Append(text.Length > Longest ? "...\"" : "\"").ToString();
    }
}
