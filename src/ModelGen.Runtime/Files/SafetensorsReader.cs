using System;
using System.Collections.Generic;
using System.IO;

namespace ModelGen.Runtime;

/// <summary>
/// Reads a safetensors file (8 bytes little-endian length, a JSON header, tensor data without gaps) into native memory. The file
/// is taken as hostile: every length is checked before memory is allocated for it.
/// </summary>
public sealed unsafe class SafetensorsReader : ITensorSource, IDisposable
{
    /// <summary>The longest header that is accepted, in bytes; the limit of the format's own library.</summary>
    public const long MaxHeaderBytes = 100_000_000;

    private readonly AlignedMemory _data;
    private readonly Dictionary<string, SafetensorsTensor> _byName;

    private SafetensorsReader(
        string name,
        Dictionary<string, SafetensorsTensor> byName,
        SafetensorsTensor[] tensors,
        IReadOnlyDictionary<string, string> metadata,
        AlignedMemory data)
    {
        Name = name;
        _byName = byName;
        TensorArray = tensors;
        Metadata = metadata;
        _data = data;
    }

    /// <summary>The file's name for messages.</summary>
    public string Name { get; }

    /// <summary>The tensors, in the order of their data.</summary>
    public IReadOnlyList<SafetensorsTensor> Tensors => field ??= Array.AsReadOnly(TensorArray);

    internal SafetensorsTensor[] TensorArray { get; }

    /// <summary>The file's own free text; empty if it has none.</summary>
    public IReadOnlyDictionary<string, string> Metadata { get; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="ParameterFileException">The file is damaged.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static SafetensorsReader Open(string path)
    {
        // No buffer: the three reads are of the right size as they are.
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
        return Read(stream, Path.GetFileName(path));
    }

    /// <summary>Reads a stream from its position to its end. The stream stays open.</summary>
    /// <param name="stream">The stream; need not be seekable.</param>
    /// <param name="name">The name for messages.</param>
    /// <exception cref="ParameterFileException">The content is damaged.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static SafetensorsReader Read(Stream stream, string name = "parameters")
    {
        ArgumentNullException.ThrowIfNull(stream);
        var reader = new BoundedReader(stream, name);
        ulong headerBytes = reader.ReadUInt64("the header's length");
        if (headerBytes > MaxHeaderBytes)
            throw LongHeader(reader, headerBytes);
        byte[] json = reader.ReadBytes((long)headerBytes, "header");
        SafetensorsHeader.Parse(json, name, out Dictionary<string, SafetensorsTensor> byName, out IReadOnlyDictionary<string, string> metadata);

        var tensors = new SafetensorsTensor[byName.Count];
        byName.Values.CopyTo(tensors, 0);
        if (!FollowEachOther(tensors))
            Sort(tensors, reader);
        AlignedMemory data = reader.ReadBlock(tensors.Length == 0 ? 0 : tensors[^1].End, "tensor data");
        try
        {
            reader.ExpectEnd();
        }
        catch
        {
            data.Dispose();
            throw;
        }
        return new SafetensorsReader(name, byName, tensors, metadata, data);
    }

    /// <summary>Whether the data of each tensor begins where that of the one before ends.</summary>
    private static bool FollowEachOther(SafetensorsTensor[] tensors)
    {
        long end = 0;
        foreach (SafetensorsTensor tensor in tensors)
        {
            if (tensor.Begin != end)
                return false;
            end = tensor.End;
        }
        return true;
    }

    /// <summary>Brings tensors into the order of their data; refuses gaps and overlaps.</summary>
    private static void Sort(SafetensorsTensor[] tensors, BoundedReader file)
    {
        Array.Sort(tensors, (a, b) => a.Begin != b.Begin ? a.Begin.CompareTo(b.Begin) : a.End.CompareTo(b.End));
        long end = 0;
        foreach (SafetensorsTensor tensor in tensors)
        {
            if (tensor.Begin != end)
                throw file.Error($"{MessageText.Quote(tensor.Name)}: expected its data to begin at byte {end}, right after the tensor before it, got {tensor.Begin}.");
            end = tensor.End;
        }
    }

    private static Exception LongHeader(BoundedReader file, ulong bytes)
        => file.Error($"expected a header of at most {MaxHeaderBytes} bytes, but the file claims {bytes}.");

    /// <summary>The tensor of a name, or null.</summary>
    public SafetensorsTensor? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>A tensor's values as 32-bit floating point, in row-major order.</summary>
    /// <param name="name">The tensor's name in the file.</param>
    /// <exception cref="ParameterFileException">
    /// The file has no such tensor, or its element type is not F32, F16 or BF16, or it has more than 2³¹ - 1 elements.
    /// </exception>
    /// <exception cref="ObjectDisposedException">The reader was disposed.</exception>
    public float[] ReadFloats(string name)
    {
        SafetensorsTensor tensor = Find(name) ?? throw Error($"{MessageText.Quote(name)}: expected in the file, but there is no such tensor.");
        if (!tensor.IsFloat)
            throw Error($"{MessageText.Quote(name)}: expected F32, F16 or BF16, got {SafetensorsTypes.Name(tensor.Type)}.");
        if (tensor.Count > Array.MaxLength)
            throw Error($"{MessageText.Quote(name)}: expected at most {Array.MaxLength} elements, got {tensor.Count}.");
        float[] values = new float[tensor.Count];
        ReadFloats(tensor, values);
        return values;
    }

    /// <summary>Reads a tensor of a floating-point type into memory of its size.</summary>
    internal void ReadFloats(SafetensorsTensor tensor, Span<float> values)
        => FloatConversion.ToSingle(tensor.Type, Data(tensor), values);

    SafetensorsTensor[] ITensorSource.TensorArray => TensorArray;

    byte* ITensorSource.Data(SafetensorsTensor tensor) => Data(tensor);

    /// <summary>The bytes of a tensor; valid until the reader is disposed.</summary>
    internal byte* Data(SafetensorsTensor tensor)
    {
        ObjectDisposedException.ThrowIf(_data.IsClosed, this);
        return _data.Pointer + tensor.Begin;
    }

    internal ParameterFileException Error(string problem) => new(Name, [problem]);

    /// <summary>Frees the data.</summary>
    public void Dispose() => _data.Dispose();
}
