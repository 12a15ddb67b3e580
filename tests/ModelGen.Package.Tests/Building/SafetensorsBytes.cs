using System.Globalization;
using System.Text;

namespace ModelGen.Package.Tests.Building;

/// <summary>Safetensors files, sound ones and others, written without the library that reads them.</summary>
internal sealed class SafetensorsBytes
{
    private readonly List<string> _entries = [];
    private readonly MemoryStream _data = new();

    /// <summary>Adds an entry to the header as it is.</summary>
    public SafetensorsBytes Entry(string json)
    {
        _entries.Add(json);
        return this;
    }

    /// <summary>Adds a tensor whose bytes are given.</summary>
    public SafetensorsBytes Tensor(string name, string type, int[] shape, byte[] bytes)
    {
        _data.Write(bytes);
        string dimensions = string.Join(",", shape.Select(dimension => dimension.ToString(CultureInfo.InvariantCulture)));
        return Entry($$"""
            "{{name}}":{"dtype":"{{type}}","shape":[{{dimensions}}],"data_offsets":[{{_data.Length - bytes.Length}},{{_data.Length}}]}
            """);
    }

    /// <summary>Adds a tensor of numbers that halves hold exactly, drawn from a seed.</summary>
    public SafetensorsBytes Drawn(string name, string type, int seed, params int[] shape)
    {
        var random = new Random(seed);
        IEnumerable<float> values = Enumerable.Range(0, shape.Aggregate(1, (a, b) => a * b)).Select(_ => random.Next(-512, 512) / 512f);
        return Tensor(name, type, shape, [.. values.SelectMany(value => Bytes(type, value))]);
    }

    /// <summary>The file.</summary>
    public byte[] ToArray() => File(Encoding.UTF8.GetBytes("{" + string.Join(",", _entries) + "}"), _data.ToArray());

    /// <summary>A file of any header and data.</summary>
    public static byte[] File(byte[] header, byte[] data) => [.. BitConverter.GetBytes((ulong)header.Length), .. header, .. data];

    private static byte[] Bytes(string type, float value) => type switch
    {
        "F32" => BitConverter.GetBytes(value),
        "F16" => BitConverter.GetBytes((Half)value),
        "BF16" => BitConverter.GetBytes((ushort)(BitConverter.SingleToUInt32Bits(value) >> 16)),
        _ => throw new ArgumentOutOfRangeException(nameof(type)),
    };
}
