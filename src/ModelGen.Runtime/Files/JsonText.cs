using System;
using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace ModelGen.Runtime;

/// <summary>The inside of a JSON text, between the quotation marks.</summary>
internal static class JsonText
{
    /// <summary>The length of an escape.</summary>
    /// <param name="json">Begins with a backslash.</param>
    /// <returns>2 or 6, or 0 if there is no such escape.</returns>
    public static int EscapeLength(ReadOnlySpan<byte> json)
    {
        if (json.Length < 2)
            return 0;
        if (json[1] != 'u')
            return "\"\\/bfnrt"u8.Contains(json[1]) ? 2 : 0;
        return json.Length >= 6 && CodeUnit(json) >= 0 ? 6 : 0;
    }

    /// <summary>The characters of a text.</summary>
    /// <param name="raw">The bytes, with correct escapes.</param>
    /// <param name="isPlain">Whether all of them are ASCII and none is an escape.</param>
    /// <param name="text">The text.</param>
    /// <returns>False if the text is not Unicode.</returns>
    public static bool TryDecode(ReadOnlySpan<byte> raw, bool isPlain, [NotNullWhen(true)] out string? text)
    {
        text = isPlain ? Encoding.UTF8.GetString(raw) : Decode(raw);
        return text is not null;
    }

    private static string? Decode(ReadOnlySpan<byte> raw)
    {
        var chars = new char[raw.Length]; // No character takes less than a byte.
        int count = 0;
        while (!raw.IsEmpty)
        {
            int used = raw[0] == '\\' ? EscapeLength(raw) : 0;
            if (used > 0)
                chars[count++] = used == 2 ? Escaped(raw[1]) : (char)CodeUnit(raw);
            else if (Rune.DecodeFromUtf8(raw, out Rune rune, out used) == OperationStatus.Done)
                count += rune.EncodeToUtf16(chars.AsSpan(count));
            else
                return null;
            raw = raw[used..];
        }
        return HasLoneSurrogate(chars.AsSpan(0, count)) ? null : new string(chars, 0, count);
    }

    private static char Escaped(byte letter) => letter switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)letter,
    };

    /// <summary>The number after <c>\u</c>, or -1 if it is not four hexadecimal digits.</summary>
    private static int CodeUnit(ReadOnlySpan<byte> escape)
    {
        int unit = 0;
        foreach (byte digit in escape.Slice(2, 4))
        {
            if (!char.IsAsciiHexDigit((char)digit))
                return -1;
            unit = 16 * unit + (digit <= '9' ? digit - '0' : (digit & 7) + 9);
        }
        return unit;
    }

    private static bool HasLoneSurrogate(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return true;
            i++;
        }
        return false;
    }
}
