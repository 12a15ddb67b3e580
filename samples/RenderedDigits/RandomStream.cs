namespace ModelGen.Samples;

/// <summary>
/// SplitMix64 (Steele, Lea, Flood 2014): a stream of random numbers that depends on its seed alone, the same on every machine.
/// </summary>
public struct RandomStream
{
    private ulong _state;

    /// <summary>The stream of one image: streams of different seeds, splits or indices are unrelated.</summary>
    public RandomStream(ulong seed, ulong split, ulong index) => _state = Mix(Mix(Mix(seed) + split) + index);

    public ulong Next() => Mix(_state += 0x9E3779B97F4A7C15);

    /// <summary>A whole number from 0 to below <paramref name="bound"/>.</summary>
    public int Below(int bound) => (int)(((Next() >> 32) * (ulong)bound) >> 32);

    /// <summary>A number from 0 to below 1.</summary>
    public float Unit() => (Next() >> 40) * (1f / (1 << 24));

    public float Between(float low, float high) => low + (high - low) * Unit();

    /// <summary>A number between <c>-limit</c> and <c>limit</c>.</summary>
    public float Signed(float limit) => Between(-limit, limit);

    /// <summary>
    /// Nearly normal, mean 0, variance 1: the sum of four uniform numbers. Needs no logarithm, whose last bit differs between
    /// machines.
    /// </summary>
    public float Normal()
    {
        ulong bits = Next();
        ulong sum = (bits & 0xFFFF) + ((bits >> 16) & 0xFFFF) + ((bits >> 32) & 0xFFFF) + (bits >> 48);
        return (sum * (1f / 65536) - 2) * 1.7320508f;
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
