namespace ModelGen.TestKit;

/// <summary>What a caller passes for one declared input: numbers or bytes, for the whole batch.</summary>
/// <param name="Floats">The elements of a <see cref="Element.Float32"/> input.</param>
/// <param name="Bytes">The elements of a <see cref="Element.UInt8"/> input.</param>
public readonly record struct InputData(ReadOnlyMemory<float> Floats, ReadOnlyMemory<byte> Bytes)
{
    public static implicit operator InputData(float[] elements) => new(elements, default);

    public static implicit operator InputData(byte[] elements) => new(default, elements);

    public static implicit operator InputData(Memory<float> elements) => new(elements, default);

    public static implicit operator InputData(Memory<byte> elements) => new(default, elements);

    /// <summary>How many elements.</summary>
    public int Length => Math.Max(Floats.Length, Bytes.Length);

    /// <summary>The elements of samples <paramref name="first"/> to <paramref name="first"/> + <paramref name="count"/> of a batch.</summary>
    public InputData Samples(int first, int count, int elements) => Bytes.IsEmpty
        ? new InputData(Floats.Slice(first * elements, count * elements), default)
        : new InputData(default, Bytes.Slice(first * elements, count * elements));

    /// <summary>The elements as numbers.</summary>
    public double[] ToDoubles() => Bytes.IsEmpty
        ? [.. Floats.ToArray().Select(value => (double)value)]
        : [.. Bytes.ToArray().Select(value => (double)value)];
}
