using System.Runtime.InteropServices;

namespace ModelGen.Arm.Tests.Model;

/// <summary>Operands of any type: special and ordinary floating-point numbers, small and large whole ones, bits of any kind.</summary>
/// <param name="seed">What they follow from.</param>
internal sealed class ModelOperands(int seed)
{
    // The last two are signalling NaN, which not every instruction treats as it does a quiet one.
    private static readonly uint[] Specials =
    [
        .. new[]
        {
            0f, -0f, 1.5f, 2.5f, -0.5f, 3e9f, -3e9f, 1e19f, float.Epsilon, 1.1754942e-38f, float.MaxValue, float.MinValue, float.NaN,
            float.PositiveInfinity, float.NegativeInfinity,
        }.Select(BitConverter.SingleToUInt32Bits),
        0x7F800001,
        0xFFA00000,
    ];

    private readonly Random _random = new(seed);

    /// <summary>Operands for a number of calls.</summary>
    public byte[] Next(int count)
    {
        var words = new uint[count * ModelEntry.Bytes / sizeof(uint)];
        for (int index = 0; index < words.Length; index++)
            words[index] = Word();
        return MemoryMarshal.AsBytes(words.AsSpan()).ToArray();
    }

    private uint Word() => _random.Next(6) switch
    {
        0 => Specials[_random.Next(Specials.Length)],
        1 or 2 => BitConverter.SingleToUInt32Bits((_random.NextSingle() - 0.5f) * 100),
        3 => unchecked((uint)_random.Next(-3, 4)),
        4 => unchecked((uint)int.MinValue + (uint)_random.Next(-2, 3)),
        _ => unchecked((uint)_random.NextInt64()),
    };
}
