using System;

namespace ModelGen.Data;

/// <summary>The checksum of PNG chunks and gzip members: CRC-32 of ISO 3309, polynomial 0xEDB88320 reflected.</summary>
internal static class Crc32
{
    private static readonly uint[] s_table = CreateTable();

    public static uint Of(ReadOnlySpan<byte> bytes) => Append(0, bytes);

    /// <summary>The checksum of what came before, and then the given bytes.</summary>
    public static uint Append(uint before, ReadOnlySpan<byte> bytes)
    {
        uint crc = ~before;
        foreach (byte each in bytes)
            crc = s_table[(byte)(crc ^ each)] ^ (crc >> 8);
        return ~crc;
    }

    private static uint[] CreateTable()
    {
        var table = new uint[256];
        for (uint i = 0; i < table.Length; i++)
        {
            uint value = i;
            for (int bit = 0; bit < 8; bit++)
                value = (value & 1) != 0 ? 0xEDB88320 ^ (value >> 1) : value >> 1;
            table[i] = value;
        }

        return table;
    }
}
