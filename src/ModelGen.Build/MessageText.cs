using System.Text;

namespace ModelGen.Build;

/// <summary>Text from outside as messages show it, in the way of the run time.</summary>
internal static class MessageText
{
    private const int Longest = 80;

    /// <summary>Plain names as they are; anything else quoted, without control characters and cut to a readable length.</summary>
    public static string Quote(string text)
    {
        bool plain = text.Length is > 0 and <= Longest;
        foreach (char letter in text)
            plain &= letter is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '.' or '_' or '-' or '/' or ':';
        if (plain)
            return text;
        var quoted = new StringBuilder("\"");
        for (int index = 0; index < text.Length && index < Longest; index++)
            quoted.Append(char.IsControl(text[index]) || char.IsSurrogate(text[index]) ? '?' : text[index]);
        return quoted.Append(text.Length > Longest ? "...\"" : "\"").ToString();
    }
}
