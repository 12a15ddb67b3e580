using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>The sizes of the first core's data caches, nearest first.</summary>
internal static class CacheSizes
{
    private const string Folder = "/sys/devices/system/cpu/cpu0/cache";

    // Where the system does not tell: what cores of servers and desktops have at least.
    private static readonly long[] Usual = [32 << 10, 512 << 10, 8 << 20];

    /// <summary>Sizes in bytes, each larger than the one before; at least one.</summary>
    public static IReadOnlyList<long> Read()
    {
        var sizes = new SortedSet<long>();
        try
        {
            foreach (string index in Directory.Exists(Folder) ? Directory.GetDirectories(Folder, "index*") : [])
            {
                if (File.ReadAllText(Path.Combine(index, "type")).Trim() != "Instruction")
                    sizes.Add(Bytes(File.ReadAllText(Path.Combine(index, "size")).Trim()));
            }
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or FormatException)
        {
            sizes.Clear();
        }

        return sizes.Count > 0 ? [.. sizes] : Usual;
    }

    private static long Bytes(string text)
    {
        int shift = text[^1] switch { 'K' => 10, 'M' => 20, 'G' => 30, _ => 0 };
        return long.Parse(shift == 0 ? text : text[..^1], NumberStyles.None, CultureInfo.InvariantCulture) << shift;
    }
}
