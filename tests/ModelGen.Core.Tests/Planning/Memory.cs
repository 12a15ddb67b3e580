using ModelGen.Core.Planning;

namespace ModelGen.Core.Tests.Planning;

/// <summary>The memory of an interpreted program; refuses to leave a value.</summary>
/// <param name="inputs">The inputs.</param>
/// <param name="outputs">The outputs.</param>
/// <param name="arena">The arena.</param>
/// <param name="batch">Samples.</param>
internal sealed class Memory(double[][] inputs, double[][] outputs, double[] arena, int batch)
{
    public double[] Read(BufferRef place, long first, long count) => [.. Span(place, first, count)];

    public void Write(BufferRef place, long first, double[] values)
    {
        Assert.NotEqual(BufferKind.Input, place.Kind);
        values.CopyTo(Span(place, first, values.Length));
    }

    private Span<double> Span(BufferRef place, long first, long count)
    {
        // An input of bytes has no part and no offset, so that elements are all that counts.
        double[] memory = place.Kind switch
        {
            BufferKind.Input => inputs[place.Index],
            BufferKind.Output => outputs[place.Index],
            _ => arena,
        };
        if (place.Kind == BufferKind.Input)
            Assert.True(place.Stride == place.Bytes && place.Offset == 0 && first + count <= memory.Length);
        else
            Assert.InRange((first + count) * sizeof(float), 0, ((batch - 1) * place.Stride) + place.Bytes);
        return memory.AsSpan((int)((place.Offset / sizeof(float)) + first), (int)count);
    }
}
