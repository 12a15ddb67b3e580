using System;
using System.Collections.Generic;
using System.Text.Json;

namespace ModelGen.Runtime;

/// <summary>The JSON header of a safetensors file: a table of tensors. Taken as hostile: everything is checked.</summary>
internal ref struct SafetensorsHeader
{
    /// <summary>The key that holds free text about the file.</summary>
    public const string MetadataKey = "__metadata__";

    private const int MaxRank = 32;

    private readonly string _file;
    private readonly Dictionary<string, SafetensorsTensor> _tensors = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _metadata;
    private Utf8JsonReader _json;

    private SafetensorsHeader(ReadOnlySpan<byte> json, string file)
    {
        _file = file;
        _json = new Utf8JsonReader(json, new JsonReaderOptions { MaxDepth = 3 });
    }

    /// <summary>Reads the table.</summary>
    /// <param name="json">The header's bytes.</param>
    /// <param name="file">The file's name for messages.</param>
    /// <param name="tensors">The tensors by name, their extents not yet compared with each other.</param>
    /// <param name="metadata">The free text; empty if there is none.</param>
    public static void Parse(
        ReadOnlySpan<byte> json,
        string file,
        out Dictionary<string, SafetensorsTensor> tensors,
        out IReadOnlyDictionary<string, string> metadata)
    {
        if (json.Length == 0 || json[0] != (byte)'{')
            throw new ParameterFileException(file, ["expected a header that begins with '{', but it does not."]);
        var header = new SafetensorsHeader(json, file);
        try
        {
            header.ReadTable();
        }
        catch (JsonException e)
        {
            throw header.Error($"expected a header in JSON, but it is damaged near its byte {e.BytePositionInLine ?? 0}.");
        }
        tensors = header._tensors;
        metadata = header._metadata ?? [];
    }

    private void ReadTable()
    {
        _json.Read();
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string name = ReadText("a name");
            _json.Read();
            if (_json.TokenType != JsonTokenType.StartObject)
                throw Error(name, $"expected an object in the header, got {_json.TokenType}.");
            if (name == MetadataKey)
                ReadMetadata();
            else if (!_tensors.TryAdd(name, ReadTensor(name)))
                throw Error(name, $"expected once in the header, but it is there twice.");
        }
        // Lets the JSON reader refuse anything but white space after the table.
        _json.Read();
    }

    private void ReadMetadata()
    {
        if (_metadata is not null)
            throw Error($"{MetadataKey}: expected once in the header, but it is there twice.");
        _metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string key = ReadText("a metadata key");
            _json.Read();
            if (_json.TokenType != JsonTokenType.String)
                throw Error($"{MetadataKey}: expected text for {MessageText.Quote(key)}, got {_json.TokenType}.");
            if (!_metadata.TryAdd(key, ReadText("metadata")))
                throw Error($"{MetadataKey}: expected {MessageText.Quote(key)} once, but it is there twice.");
        }
    }

    private SafetensorsTensor ReadTensor(string name)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        while (_json.Read() && _json.TokenType == JsonTokenType.PropertyName)
        {
            string key = ReadText("a key");
            _json.Read();
            if (key == "dtype" && type is null && _json.TokenType == JsonTokenType.String)
                type = ReadText("an element type");
            else if (key == "shape" && shape is null && _json.TokenType == JsonTokenType.StartArray)
                shape = ReadNumbers(name, "shape", MaxRank);
            else if (key == "data_offsets" && offsets is null && _json.TokenType == JsonTokenType.StartArray)
                offsets = ReadNumbers(name, "data_offsets", 2);
            else
                throw Error(name, $"expected dtype (text), shape and data_offsets (lists) once each, got {MessageText.Quote(key)}.");
        }
        if (type is null || shape is null || offsets is null)
            throw Error(name, $"expected dtype, shape and data_offsets in the header, but one is missing.");
        return Check(name, type, shape, offsets);
    }

    private readonly SafetensorsTensor Check(string name, string typeName, long[] shape, long[] offsets)
    {
        if (SafetensorsTypes.Find(typeName) is not { } type)
            throw Error(name, $"expected an element type of the safetensors format, got {MessageText.Quote(typeName)}.");
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw Error(name, $"expected data_offsets [begin, end] with begin at most end, got {ShapeText.Of(offsets)}.");
        long count = CountOf(name, shape);
        long size = offsets[1] - offsets[0];
        // Exact in 64 bits: CountOf leaves room for the widest element.
        long bits = count * SafetensorsTypes.Bits(type);
        if (bits % 8 != 0 || bits / 8 != size)
            throw Error(name, $"expected {(bits + 7) / 8} bytes for {typeName} {ShapeText.Of(shape)}, but its data_offsets span {size}.");
        return new SafetensorsTensor(name, type, shape, count, offsets[0], offsets[1]);
    }

    private readonly long CountOf(string name, long[] shape)
    {
        const long most = long.MaxValue / 64;
        foreach (long dimension in shape)
        {
            if (dimension == 0)
                return 0;
        }
        long count = 1;
        foreach (long dimension in shape)
        {
            if (dimension > most / count)
                throw Error(name, $"expected a shape of fewer than 2^57 elements, got {ShapeText.Of(shape)}.");
            count *= dimension;
        }
        return count;
    }

    private long[] ReadNumbers(string name, string key, int most)
    {
        long[] numbers = new long[most];
        int count = 0;
        while (_json.Read() && _json.TokenType != JsonTokenType.EndArray)
        {
            if (_json.TokenType != JsonTokenType.Number || !_json.TryGetInt64(out long number) || number < 0 || count == most)
                throw Error(name, $"expected at most {most} whole numbers of at least 0 as {key}, but it holds others or more.");
            numbers[count++] = number;
        }
        long[] exact = new long[count];
        Array.Copy(numbers, exact, count);
        return exact;
    }

    private readonly string ReadText(string what)
    {
        try
        {
            return _json.GetString()!;
        }
        catch (InvalidOperationException)
        {
            // What System.Text.Json throws for bytes that are not UTF-8 and for halves of surrogate pairs.
            throw Error($"expected {what} in the header to be Unicode text, but it is not.");
        }
    }

    private readonly ParameterFileException Error(string tensor, string problem) => Error($"{MessageText.Quote(tensor)}: {problem}");

    private readonly ParameterFileException Error(string problem) => new(_file, [problem]);
}
