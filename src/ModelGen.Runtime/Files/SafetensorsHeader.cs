using System;
using System.Collections.Generic;

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
    private JsonCursor _json;

    private SafetensorsHeader(ReadOnlySpan<byte> json, string file)
    {
        _file = file;
        _json = new JsonCursor(json, file);
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
        var header = new SafetensorsHeader(json, file);
        if (json.Length == 0 || json[0] != '{')
            throw header.Error("expected a header that begins with '{', but it does not.");
        header.ReadTable();
        tensors = header._tensors;
        metadata = header._metadata ?? [];
    }

    private void ReadTable()
    {
        _json.Read();
        while (_json.Read() && _json.Token == JsonToken.PropertyName)
        {
            string name = ReadText("a name");
            _json.Read();
            if (_json.Token != JsonToken.StartObject)
                throw NotAnObject(name);
            if (name == MetadataKey)
                ReadMetadata();
            else if (!_tensors.TryAdd(name, ReadTensor(name)))
                throw Error(name, "expected once in the header, but it is there twice.");
        }
        // Lets the cursor refuse anything but white space after the table.
        _json.Read();
    }

    private void ReadMetadata()
    {
        if (_metadata is not null)
            throw Error(MetadataKey + ": expected once in the header, but it is there twice.");
        _metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        while (_json.Read() && _json.Token == JsonToken.PropertyName)
        {
            string key = ReadText("a metadata key");
            _json.Read();
            if (_json.Token != JsonToken.String)
                throw Error($"{MetadataKey}: expected text for {MessageText.Quote(key)}, got {_json.Token}.");
            if (!_metadata.TryAdd(key, ReadText("metadata")))
                throw Error($"{MetadataKey}: expected {MessageText.Quote(key)} once, but it is there twice.");
        }
    }

    private SafetensorsTensor ReadTensor(string name)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        while (_json.Read() && _json.Token == JsonToken.PropertyName)
        {
            string key = ReadText("a key");
            _json.Read();
            if (key == "dtype" && type is null && _json.Token == JsonToken.String)
                type = ReadText("an element type");
            else if (key == "shape" && shape is null && _json.Token == JsonToken.StartArray)
                shape = ReadNumbers(name, "shape", MaxRank);
            else if (key == "data_offsets" && offsets is null && _json.Token == JsonToken.StartArray)
                offsets = ReadNumbers(name, "data_offsets", 2);
            else
                throw UnexpectedKey(name, key);
        }
        if (type is null || shape is null || offsets is null)
            throw Error(name, "expected dtype, shape and data_offsets in the header, but one is missing.");
        return Check(name, type, shape, offsets);
    }

    private readonly SafetensorsTensor Check(string name, string typeName, long[] shape, long[] offsets)
    {
        if (!SafetensorsTypes.TryFind(typeName, out SafetensorsType type))
            throw UnknownType(name, typeName);
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw WrongOffsets(name, offsets);
        long count = CountOf(name, shape);
        long size = offsets[1] - offsets[0];
        // Exact in 64 bits: CountOf leaves room for the widest element.
        long bits = count * SafetensorsTypes.Bits(type);
        if (bits % 8 != 0 || bits / 8 != size)
            throw WrongSize(name, typeName, shape, (bits + 7) / 8, size);
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
                throw TooLarge(name, shape);
            count *= dimension;
        }
        return count;
    }

    private long[] ReadNumbers(string name, string key, int most)
    {
        long[] numbers = new long[most];
        int count = 0;
        while (_json.Read() && _json.Token != JsonToken.EndArray)
        {
            if (!_json.TryGetWhole(out long number) || count == most)
                throw WrongList(name, key, most);
            numbers[count++] = number;
        }
        long[] exact = new long[count];
        Array.Copy(numbers, exact, count);
        return exact;
    }

    private readonly string ReadText(string what)
        => _json.TryGetText(out string? text) ? text : throw Error("expected " + what + " in the header to be Unicode text, but it is not.");

    // The messages are methods of their own: a load that succeeds does not compile them.
    private readonly ParameterFileException NotAnObject(string name)
        => Error(name, $"expected an object in the header, got {_json.Token}.");

    private readonly ParameterFileException UnexpectedKey(string name, string key)
        => Error(name, $"expected dtype (text), shape and data_offsets (lists) once each, got {MessageText.Quote(key)}.");

    private readonly ParameterFileException UnknownType(string name, string type)
        => Error(name, $"expected an element type of the safetensors format, got {MessageText.Quote(type)}.");

    private readonly ParameterFileException WrongOffsets(string name, long[] offsets)
        => Error(name, $"expected data_offsets [begin, end] with begin at most end, got {ShapeText.Of(offsets)}.");

    private readonly ParameterFileException WrongSize(string name, string type, long[] shape, long expected, long actual)
        => Error(name, $"expected {expected} bytes for {type} {ShapeText.Of(shape)}, but its data_offsets span {actual}.");

    private readonly ParameterFileException TooLarge(string name, long[] shape)
        => Error(name, $"expected a shape of fewer than 2^57 elements, got {ShapeText.Of(shape)}.");

    private readonly ParameterFileException WrongList(string name, string key, int most)
        => Error(name, $"expected at most {most} whole numbers of at least 0 as {key}, but it holds others or more.");

    private readonly ParameterFileException Error(string tensor, string problem) => Error($"{MessageText.Quote(tensor)}: {problem}");

    private readonly ParameterFileException Error(string problem) => new(_file, [problem]);
}
