using System.Text;

namespace ModelGen.Runtime.Tests;

/// <summary>JSON in the shape of a header.</summary>
public static class RandomJson
{
    /// <summary>A table like a header's, with free white space and texts that are escaped in any way or not at all.</summary>
    public static byte[] Document(Random random)
    {
        var json = new StringBuilder("{");
        for (int i = 0, count = random.Next(4); i < count; i++)
        {
            json.Append(i == 0 ? "" : ",").Append(White(random)).Append(Text(random)).Append(White(random)).Append(':').Append(White(random));
            json.Append(random.Next(3) switch
            {
                0 => Text(random),
                1 => $"[{White(random)}{random.Next(100)},{White(random)}{random.NextInt64()}]",
                _ => $"{{{Text(random)}:[{White(random)}],{Text(random)}{White(random)}:{Text(random)}}}",
            });
            json.Append(White(random));
        }
        return Encoding.UTF8.GetBytes(json.Append('}').Append(White(random)).ToString());
    }

    private static string White(Random random) => random.Next(3) == 0 ? new string(" \t\r\n"[random.Next(4)], random.Next(3)) : "";

    private static string Text(Random random)
    {
        var text = new StringBuilder("\"");
        for (int i = random.Next(6); i > 0; i--)
        {
            var rune = new Rune(random.Next(4) switch { 0 => random.Next(0x20, 0x7F), 1 => random.Next(0x80), 2 => random.Next(0x80, 0xD800), _ => random.Next(0xE000, 0x110000) });
            bool mustEscape = rune.Value is < ' ' or '"' or '\\';
            if (!mustEscape && random.Next(2) == 0)
                text.Append(rune.ToString());
            else if (rune.Value < 0x80 && "\b\f\n\r\t\"\\/".IndexOf((char)rune.Value) is var at and >= 0 && random.Next(2) == 0)
                text.Append('\\').Append("bfnrt\"\\/"[at]);
            else
                foreach (char unit in rune.ToString())
                    text.Append("\\u").Append(((int)unit).ToString(random.Next(2) == 0 ? "x4" : "X4"));
        }
        return text.Append('"').ToString();
    }

    /// <summary>One byte is replaced or inserted, or a few are cut or doubled.</summary>
    public static byte[] Mutate(Random random, byte[] json)
    {
        int at = random.Next(json.Length), end = Math.Min(json.Length, at + random.Next(1, 4));
        byte any = random.Next(2) == 0 ? (byte)random.Next(256) : "\"\\u{}[],:0129dD8eE+-. \n"u8[random.Next(23)];
        return random.Next(4) switch
        {
            0 => [.. json[..at], any, .. json[(at + 1)..]],
            1 => [.. json[..at], any, .. json[at..]],
            2 => [.. json[..at], .. json[end..], (byte)' '],
            _ => [.. json[..end], .. json[at..]],
        };
    }
}
