using System.Globalization;
using System.Text;

namespace ModelGen.Build.Reading;

/// <summary>The inside of a JSON text, between the quotation marks.</summary>
internal static class JsonText
{
    private static readonly UTF8Encoding s_strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The characters of a text, or null if it is not Unicode or has an escape that does not exist.</summary>
    public static string? Decode(byte[] json, int start, int end)
    {
        string raw;
        try
        {
            raw = s_strict.GetString(json, start, end - start);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }

        return raw.IndexOf('\\') < 0 ? raw : Unescape(raw);
    }

    private static string? Unescape(string raw)
    {
        var text = new StringBuilder(raw.Length);
        for (int index = 0; index < raw.Length; index++)
        {
            if (raw[index] != '\\')
            {
                text.Append(raw[index]);
                continue;
            }

            index++;
            int known = index < raw.Length ? "\"\\/bfnrt".IndexOf(raw[index]) : -1;
            if (known >= 0)
            {
                text.Append("\"\\/\b\f\n\r\t"[known]);
            }
            else if (index + 4 < raw.Length && raw[index] == 'u' && IsHexadecimal(raw, index + 1, out ushort unit))
            {
                text.Append((char)unit);
                index += 4;
            }
            else
            {
                return null;
            }
        }

        return HasLoneSurrogate(text) ? null : text.ToString();
    }

    private static bool IsHexadecimal(string raw, int at, out ushort unit) =>
        ushort.TryParse(raw.Substring(at, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out unit);

    private static bool HasLoneSurrogate(StringBuilder text)
    {
        for (int index = 0; index < text.Length; index++)
        {
            if (!char.IsSurrogate(text[index]))
                continue;
            if (index + 1 == text.Length || !char.IsSurrogatePair(text[index], text[index + 1]))
                return true;
            index++;
        }

        return false;
    }
}
