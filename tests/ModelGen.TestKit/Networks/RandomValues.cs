namespace ModelGen.TestKit;

/// <summary>Seeded 32-bit numbers, ordinary and extreme ones.</summary>
/// <param name="seed">What all numbers follow from.</param>
public sealed class RandomValues(int seed)
{
    private readonly Random _random = new(seed);

    /// <summary>A number within the given distance from 0, evenly distributed.</summary>
    public float Ordinary(double magnitude) => (float)(((_random.NextDouble() * 2) - 1) * magnitude);

    /// <summary>Zeros of both signs, denormals, the smallest normal numbers, numbers around 1 and numbers of the given size.</summary>
    public float Extreme(double largest) => (float)(_random.Next(8) switch
    {
        0 => 0.0,
        1 => -0.0,
        2 => float.Epsilon * _random.Next(-1000, 1000),
        3 => 1.2e-38 * Sign(),
        4 => 1e-20 * Sign(),
        5 => Ordinary(1),
        6 => largest * Sign(),
        _ => Ordinary(largest),
    });

    /// <summary>Zeros of both signs, tiny but normal numbers, and numbers up to 1: what weights may be without an overflow.</summary>
    public float ExtremeWeight() => (float)(_random.Next(6) switch
    {
        0 => 0.0,
        1 => -0.0,
        2 => 1e-30 * Sign(),
        3 => Sign(),
        _ => Ordinary(1),
    });

    /// <summary>Zeros of both signs and numbers up to 1, none so small that a tiny weight times it is no normal number any more.</summary>
    public float ExtremeScale()
    {
        float value = ExtremeWeight();
        return Math.Abs(value) < 1e-7 ? value * 0 : value;
    }

    /// <summary>A byte.</summary>
    public byte Byte() => (byte)_random.Next(256);

    /// <summary>A whole number from the first to the last, both included.</summary>
    public int Int(int first, int last) => _random.Next(first, last + 1);

    /// <summary>As many numbers as asked for.</summary>
    public float[] Array(int count, Func<RandomValues, float> next)
    {
        var values = new float[count];
        for (int index = 0; index < count; index++)
            values[index] = next(this);
        return values;
    }

    private int Sign() => _random.Next(2) == 0 ? -1 : 1;
}
