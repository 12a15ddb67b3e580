namespace ModelGen.Core.Common;

/// <summary>Numbers per channel, repeated so that kernels read whole vectors of them.</summary>
internal static class Pattern
{
    /// <summary>Numbers in a vector of the widest level.</summary>
    public const int MaxLanes = 16;

    /// <summary>The shortest pattern of whole channels and whole vectors: the least common multiple of both.</summary>
    /// <param name="channels">How many channels, at least 1.</param>
    /// <param name="lanes">Numbers per vector, a power of two.</param>
    public static long PeriodOf(int channels, int lanes)
    {
        long period = channels;
        while (period % lanes != 0)
            period *= 2;
        return period;
    }
}
