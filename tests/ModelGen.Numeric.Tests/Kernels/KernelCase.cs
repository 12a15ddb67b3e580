using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>The buffers and numbers of one call; every buffer touches a guard page on one side, drawn at random.</summary>
internal sealed class KernelCase(int seed) : IDisposable
{
    private readonly List<IDisposable> _buffers = [];

    public RandomValues Values { get; } = new(seed);

    /// <summary>Whether this call gets zeros, denormals and huge numbers.</summary>
    public bool IsExtreme => seed % 3 == 2;

    /// <summary>Random inputs. Products with weights up to 1 stay within the 32-bit range.</summary>
    public float[] Inputs(int count) => Values.Array(count, values => IsExtreme ? values.Extreme(1e30) : values.Ordinary(3));

    /// <summary>Random weights or biases.</summary>
    public float[] Weights(int count) => Values.Array(count, values => IsExtreme ? values.ExtremeWeight() : values.Ordinary(1));

    /// <summary>A copy beside a guard page.</summary>
    public GuardedBuffer<T> Guarded<T>(T[] elements)
        where T : unmanaged
    {
        GuardedBuffer<T> buffer = GuardedMemory.Copy<T>(elements, Values.Int(0, 3) == 0 ? Guard.Before : Guard.After);
        _buffers.Add(buffer);
        return buffer;
    }

    public void Dispose() => _buffers.ForEach(buffer => buffer.Dispose());
}
