namespace ModelGen.Kernels.Tests;

/// <summary>Bit patterns at which elementary functions go wrong first.</summary>
internal static class EdgePatterns
{
    public static uint[] All()
    {
        var patterns = new SortedSet<uint>();
        AddSpecials(patterns);
        AddPowersOfTwo(patterns);
        AddReductionBoundaries(patterns);

        // Where results overflow, become denormal, vanish or saturate, and where the pieces of the activations meet.
        float[] thresholds =
        [
            88.722839f, 88.376f, 88f, 89f, -87.336545f, -87.5f, -88f, -88.72284f, -103.278929f, -103.972084f, -104f, 9.3125f, 9.0109f,
            8.8f, 4f, 3.8f, 5.3740115f, 5.6568542f, 16f, 3f, 6f, 0.693147f, 0.346574f, 1.41421356f, 0.70710678f,
        ];
        foreach (float threshold in thresholds)
        {
            AddAround(patterns, threshold, 64);
            AddAround(patterns, -threshold, 64);
        }

        return [.. patterns];
    }

    private static void AddSpecials(SortedSet<uint> patterns)
    {
        foreach (uint magnitude in new uint[]
        {
            0, 1, 2, 3, 0x7FFFFF, 0x7FFFFE, 0x400000, 0x800000, 0x800001, 0x7F7FFFFF, 0x7F7FFFFE, 0x7F800000, 0x7F800001, 0x7FBFFFFF,
            0x7FC00000, 0x7FFFFFFF,
        })
        {
            patterns.Add(magnitude);
            patterns.Add(magnitude | 0x80000000);
        }
    }

    private static void AddPowersOfTwo(SortedSet<uint> patterns)
    {
        for (int exponent = -149; exponent <= 127; exponent++)
        {
            AddAround(patterns, MathF.ScaleB(1, exponent), 1);
            AddAround(patterns, -MathF.ScaleB(1, exponent), 1);
        }
    }

    /// <summary>n ln2 and (n + 1/2) ln2: the rounding of x/ln2 turns there, the remainder is smallest or largest.</summary>
    private static void AddReductionBoundaries(SortedSet<uint> patterns)
    {
        for (int half = -302; half <= 260; half++)
        {
            AddAround(patterns, (float)(half * 0.5 * Math.Log(2)), 4);
        }
    }

    private static void AddAround(SortedSet<uint> patterns, float value, int steps)
    {
        uint bits = BitConverter.SingleToUInt32Bits(value);
        for (int step = -steps; step <= steps; step++)
        {
            patterns.Add((uint)(bits + step));
        }
    }
}
