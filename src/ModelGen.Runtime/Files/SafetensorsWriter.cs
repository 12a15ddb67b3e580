using System;
using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.IO;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ModelGen.Runtime;

/// <summary>
/// Writes 32-bit floating-point tensors as a safetensors file. The same names, shapes, values and metadata give the same bytes,
/// in whatever order they come: tensors and metadata stand in ordinal order of their names.
/// </summary>
public static class SafetensorsWriter
{
    private const int ChunkElements = 1 << 20;

    /// <summary>Writes a file: as a whole or, after an error, not at all.</summary>
    /// <param name="path">The file; replaced if it exists.</param>
    /// <param name="tensors">Names, shapes (outermost dimension first) and values in row-major order.</param>
    /// <param name="metadata">Free text for the header, or null.</param>
    /// <exception cref="ArgumentException">A name is there twice or reserved, or a shape does not fit its values.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public static void Write(
        string path,
        IEnumerable<(string Name, int[] Shape, float[] Values)> tensors,
        IReadOnlyDictionary<string, string>? metadata = null)
    {
        string temporary = $"{path}.{Guid.NewGuid():N}.tmp";
        try
        {
            using (FileStream stream = new(temporary, FileMode.CreateNew, FileAccess.Write))
            {
                Write(stream, tensors, metadata);
                stream.Flush(flushToDisk: true);
            }
            File.Move(temporary, path, overwrite: true);
        }
        catch
        {
            File.Delete(temporary);
            throw;
        }
    }

    /// <summary>Writes to a stream, which stays open.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="tensors">Names, shapes (outermost dimension first) and values in row-major order.</param>
    /// <param name="metadata">Free text for the header, or null.</param>
    /// <exception cref="ArgumentException">A name is there twice or reserved, or a shape does not fit its values.</exception>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    public static void Write(
        Stream stream,
        IEnumerable<(string Name, int[] Shape, float[] Values)> tensors,
        IReadOnlyDictionary<string, string>? metadata = null)
    {
        if (!BitConverter.IsLittleEndian)
            throw new PlatformNotSupportedException("Parameter files are written on little-endian processors only.");
        var sorted = new SortedDictionary<string, (int[] Shape, float[] Values)>(StringComparer.Ordinal);
        foreach ((string name, int[] shape, float[] values) in tensors)
        {
            if (name == SafetensorsHeader.MetadataKey)
                throw new ArgumentException($"The name {name} is reserved.", nameof(tensors));
            if (Array.Exists(shape, d => d < 0) || ShapeText.Count(shape) != values.Length)
                throw new ArgumentException($"{name}: {ShapeText.Of(shape)} does not hold {values.Length} values.", nameof(tensors));
            if (!sorted.TryAdd(name, (shape, values)))
                throw new ArgumentException($"{name} is there twice.", nameof(tensors));
        }
        ReadOnlySpan<byte> header = Header(sorted, metadata);
        Span<byte> length = stackalloc byte[sizeof(ulong)];
        // Spaces after the header let the data begin on 8 bytes.
        int padding = -header.Length & 7;
        BinaryPrimitives.WriteUInt64LittleEndian(length, (ulong)(header.Length + padding));
        stream.Write(length);
        stream.Write(header);
        stream.Write("       "u8[..padding]);
        foreach ((_, float[] values) in sorted.Values)
        {
            for (int i = 0; i < values.Length; i += ChunkElements)
                stream.Write(MemoryMarshal.AsBytes(values.AsSpan(i, Math.Min(ChunkElements, values.Length - i))));
        }
    }

    private static ReadOnlySpan<byte> Header(
        SortedDictionary<string, (int[] Shape, float[] Values)> tensors,
        IReadOnlyDictionary<string, string>? metadata)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(buffer);
        json.WriteStartObject();
        if (metadata is { Count: > 0 })
        {
            json.WriteStartObject(SafetensorsHeader.MetadataKey);
            foreach ((string key, string value) in new SortedDictionary<string, string>(new Dictionary<string, string>(metadata), StringComparer.Ordinal))
                json.WriteString(key, value);
            json.WriteEndObject();
        }
        long offset = 0;
        foreach ((string name, (int[] shape, float[] values)) in tensors)
        {
            json.WriteStartObject(name);
            json.WriteString("dtype"u8, "F32"u8);
            json.WriteStartArray("shape"u8);
            foreach (int dimension in shape)
                json.WriteNumberValue(dimension);
            json.WriteEndArray();
            json.WriteStartArray("data_offsets"u8);
            json.WriteNumberValue(offset);
            json.WriteNumberValue(offset += sizeof(float) * (long)values.Length);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan;
    }
}
