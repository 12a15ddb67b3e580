using System;
using System.Collections.Generic;
using System.Globalization;

namespace ModelGen.Build.Reading;

/// <summary>
/// The table at the beginning of a safetensors file. Taken as hostile: no length is believed before it is compared with what is there,
/// and the data of the tensors must fill the rest of the file without a gap or an overlap.
/// </summary>
internal sealed class SafetensorsHeader
{
    /// <summary>The longest header that is accepted, in bytes; the limit of the format's own library.</summary>
    public const long MaxBytes = 100_000_000;

    private const string MetadataKey = "__metadata__";
    private const int MaxRank = 32;

    private readonly JsonReader _json;
    private readonly Dictionary<string, FileTensor> _byName = new(StringComparer.Ordinal);
    private Dictionary<string, string>? _metadata;

    private SafetensorsHeader(byte[] json) => _json = new JsonReader(json);

    /// <summary>The tensors in the order of their data.</summary>
    public IReadOnlyList<FileTensor> Tensors { get; private set; } = [];

    /// <summary>The file's own free text; empty if it has none.</summary>
    public IReadOnlyDictionary<string, string> Metadata => _metadata ??= [];

    /// <summary>Reads the header; the file then stands at its data.</summary>
    /// <exception cref="ParameterFileException">The file is damaged.</exception>
    public static SafetensorsHeader Read(HashedFile file)
    {
        byte[] length = new byte[sizeof(ulong)];
        if (file.Remaining < length.Length)
            throw new ParameterFileException($"expected 8 bytes of the header's length, but only {Number(file.Remaining)} are left.");
        file.Read(length, length.Length);
        ulong bytes = BitConverter.ToUInt64(length, 0);
        if (bytes > MaxBytes)
        {
            string claimed = bytes.ToString(CultureInfo.InvariantCulture);
            throw new ParameterFileException($"expected a header of at most {Number(MaxBytes)} bytes, but the file claims {claimed}.");
        }

        if ((long)bytes > file.Remaining)
            throw new ParameterFileException($"expected {Number((long)bytes)} bytes of header, but only {Number(file.Remaining)} are left.");
        byte[] json = new byte[bytes];
        file.Read(json, json.Length);
        var header = new SafetensorsHeader(json);
        header.ReadTable();
        header.Arrange(file.Remaining);
        return header;
    }

    private void ReadTable()
    {
        _json.Expect('{');
        if (!_json.TryTake('}'))
        {
            do
            {
                string name = _json.Text();
                _json.Expect(':');
                if (name == MetadataKey)
                    ReadMetadata();
                else if (_byName.ContainsKey(name))
                    throw Error(name, "expected once in the header, but it is there twice.");
                else
                    _byName.Add(name, ReadTensor(name));
            }
            while (_json.TryTake(','));
            _json.Expect('}');
        }

        _json.ExpectEnd();
    }

    private void ReadMetadata()
    {
        if (_metadata is not null)
            throw new ParameterFileException(MetadataKey + ": expected once in the header, but it is there twice.");
        _metadata = new Dictionary<string, string>(StringComparer.Ordinal);
        _json.Expect('{');
        if (_json.TryTake('}'))
            return;
        do
        {
            string key = _json.Text();
            _json.Expect(':');
            if (_metadata.ContainsKey(key))
                throw new ParameterFileException($"{MetadataKey}: expected {MessageText.Quote(key)} once, but it is there twice.");
            _metadata.Add(key, _json.Text());
        }
        while (_json.TryTake(','));
        _json.Expect('}');
    }

    private FileTensor ReadTensor(string name)
    {
        string? type = null;
        long[]? shape = null, offsets = null;
        _json.Expect('{');
        do
        {
            string key = _json.Text();
            _json.Expect(':');
            if (key == "dtype" && type is null)
                type = _json.Text();
            else if (key == "shape" && shape is null)
                shape = Numbers(name, key, MaxRank);
            else if (key == "data_offsets" && offsets is null)
                offsets = Numbers(name, key, 2);
            else
                throw Error(name, $"expected dtype, shape and data_offsets once each, got {MessageText.Quote(key)}.");
        }
        while (_json.TryTake(','));
        _json.Expect('}');
        if (type is null || shape is null || offsets is null)
            throw Error(name, "expected dtype, shape and data_offsets in the header, but one is missing.");
        return Check(name, type, shape, offsets);
    }

    private long[] Numbers(string name, string key, int most)
    {
        var numbers = new List<long>();
        _json.Expect('[');
        if (_json.TryTake(']'))
            return [];
        do
        {
            if (numbers.Count == most)
                throw Error(name, $"expected at most {Number(most)} numbers as {key}, but it holds more.");
            numbers.Add(_json.Whole());
        }
        while (_json.TryTake(','));
        _json.Expect(']');
        return [.. numbers];
    }

    private static FileTensor Check(string name, string type, long[] shape, long[] offsets)
    {
        int bits = ElementTypes.Bits(type);
        if (bits == 0)
            throw Error(name, $"expected an element type of the safetensors format, got {MessageText.Quote(type)}.");
        if (offsets.Length != 2 || offsets[0] > offsets[1])
            throw Error(name, $"expected data_offsets [begin, end] with begin at most end, got {FileTensor.Text(offsets)}.");
        long count = CountOf(name, shape), size = offsets[1] - offsets[0];
        // Exact in 64 bits: the count leaves room for the widest element.
        if (count * bits % 8 != 0 || count * bits / 8 != size)
        {
            string expected = Number(((count * bits) + 7) / 8);
            throw Error(name, $"expected {expected} bytes for {type} {FileTensor.Text(shape)}, but its data_offsets span {Number(size)}.");
        }

        return new FileTensor(name, type, shape, count, offsets[0], offsets[1]);
    }

    private static long CountOf(string name, long[] shape)
    {
        const long most = long.MaxValue / 64;
        if (Array.IndexOf(shape, 0L) >= 0)
            return 0;
        long count = 1;
        foreach (long dimension in shape)
        {
            if (dimension > most / count)
                throw Error(name, $"expected a shape of fewer than 2^57 elements, got {FileTensor.Text(shape)}.");
            count *= dimension;
        }

        return count;
    }

    /// <summary>Brings the tensors into the order of their data, which must be all that follows the header.</summary>
    private void Arrange(long bytes)
    {
        var tensors = new List<FileTensor>(_byName.Values);
        tensors.Sort(Compare);
        long end = 0;
        foreach (FileTensor tensor in tensors)
        {
            if (tensor.Begin != end)
            {
                string expected = $"expected its data to begin at byte {Number(end)}, right after the tensor before it";
                throw Error(tensor.Name, $"{expected}, got {Number(tensor.Begin)}.");
            }

            end = tensor.End;
        }

        if (end > bytes)
            throw new ParameterFileException($"expected {Number(end)} bytes of tensor data, but only {Number(bytes)} are left.");
        if (end < bytes)
            throw new ParameterFileException("expected the end of the file after the last tensor, but more bytes follow.");
        Tensors = tensors;
    }

    // The name decides between tensors without data, so that the order never depends on the sort.
    private static int Compare(FileTensor a, FileTensor b) =>
        a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin)
        : a.End != b.End ? a.End.CompareTo(b.End)
        : string.CompareOrdinal(a.Name, b.Name);

    private static string Number(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static ParameterFileException Error(string tensor, string problem) => new($"{MessageText.Quote(tensor)}: {problem}");
}
