using System.Buffers.Binary;
using System.Text;

namespace ModelGen.Runtime.Tests;

/// <summary>Files with any header over any data.</summary>
public static class RawFile
{
    public static byte[] Bytes(string header, byte[] data) => Bytes(Encoding.UTF8.GetBytes(header), data);

    public static byte[] Bytes(byte[] header, byte[] data)
    {
        byte[] length = new byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, header.Length);
        return [.. length, .. header, .. data];
    }

    public static SafetensorsReader Read(byte[] bytes) => SafetensorsReader.Read(new MemoryStream(bytes), "f.safetensors");

    public static string Error(string header, int dataBytes) => Assert.Throws<ParameterFileException>(() => Read(Bytes(header, new byte[dataBytes]))).Message;
}
