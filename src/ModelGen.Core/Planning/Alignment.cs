namespace ModelGen.Core.Planning;

/// <summary>Packed parameters and arena buffers begin at cache lines: L1 streams run at half speed otherwise.</summary>
internal static class Alignment
{
    public const int Bytes = 64;

    public static long RoundUp(long bytes) => (bytes + Bytes - 1) / Bytes * Bytes;
}
