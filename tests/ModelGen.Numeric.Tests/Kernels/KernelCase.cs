using System.Runtime.InteropServices;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>The buffers and numbers of one call; every buffer touches a guard page on one side, drawn at random.</summary>
internal sealed class KernelCase(int seed) : IDisposable
{
    private static readonly float[] Specials =
    [
        0f, -0f, float.Epsilon, -float.Epsilon, 1.1754942e-38f, 1f, -1f, 3f, -3f, 5.9999995f, 6f, -88f, 89f, 1e30f, -1e30f,
        float.MaxValue, float.MinValue, float.PositiveInfinity, float.NegativeInfinity, float.NaN,
    ];

    private readonly List<IDisposable> _buffers = [];

    public RandomValues Values { get; } = new(seed);

    /// <summary>Whether this call gets zeros, denormals and huge numbers.</summary>
    public bool IsExtreme => seed % 3 == 2;

    /// <summary>Random inputs. Products with weights up to 1 stay within the 32-bit range.</summary>
    public float[] Inputs(int count) => Values.Array(count, values => IsExtreme ? values.Extreme(1e30) : values.Ordinary(3));

    /// <summary>Random weights or biases.</summary>
    public float[] Weights(int count) => Values.Array(count, values => IsExtreme ? values.ExtremeWeight() : values.Ordinary(1));

    /// <summary>A number at which functions change their ways, or none.</summary>
    public float Special() => Specials[Values.Int(0, Specials.Length - 1)];

    /// <summary>A copy beside a guard page.</summary>
    public GuardedBuffer<T> Guarded<T>(T[] elements)
        where T : unmanaged
    {
        GuardedBuffer<T> buffer = GuardedMemory.Copy<T>(elements, Values.Int(0, 3) == 0 ? Guard.Before : Guard.After);
        _buffers.Add(buffer);
        return buffer;
    }

    /// <summary>Fails where two results differ in a bit.</summary>
    public static void AssertSameBits(GuardedBuffer<float> expected, GuardedBuffer<float> actual) =>
        Assert.Equal(MemoryMarshal.Cast<float, int>(expected.GetSpan()).ToArray(), MemoryMarshal.Cast<float, int>(actual.GetSpan()).ToArray());

    public void Dispose() => _buffers.ForEach(buffer => buffer.Dispose());
}
