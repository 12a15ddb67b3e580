using System.Globalization;
using System.Text;

namespace ModelGen.Core.Specs.Text;

/// <summary>
/// Names as single words. C# identifiers and dotted paths stay as they are; anything that would break a line into other words
/// is written <c>\uXXXX</c>. By fixed ranges, not by Unicode categories, whose tables differ between hosts.
/// </summary>
internal static class NameText
{
    private const string Empty = "\\e";

    public static string Write(string name)
    {
        if (name.Length == 0)
            return Empty;
        var text = new StringBuilder(name.Length);
        foreach (char c in name)
        {
            if (IsPlain(c))
                text.Append(c);
            else
                text.Append("\\u").Append(((int)c).ToString("X4", CultureInfo.InvariantCulture));
        }
        return text.ToString();
    }

    public static string Read(string word, LineReader line)
    {
        if (word == Empty)
            return "";
        var name = new StringBuilder(word.Length);
        for (int i = 0; i < word.Length; i++)
        {
            if (IsPlain(word[i]))
            {
                name.Append(word[i]);
            }
            else if (word[i] == '\\' && i + 5 < word.Length && word[i + 1] == 'u' &&
                int.TryParse(word.Substring(i + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int code))
            {
                name.Append((char)code);
                i += 5;
            }
            else
            {
                throw line.Error($"'{word}' is not a name");
            }
        }
        return name.Length > 0 ? name.ToString() : throw line.Error("a name is missing");
    }

    private static bool IsPlain(char c) =>
        c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '.' or '+' or '@' or '`'
            or (>= '\u00C0' and <= '\u167F') or (>= '\u1681' and <= '\u1FFF') or (>= '\u3001' and <= '\uD7FF');
}
