using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>
/// Some channels of an image of more, as a kernel sees them: positions lie apart, and memory ends with the last channel of the last one.
/// </summary>
/// <param name="Rows">Its rows.</param>
/// <param name="Columns">Its columns.</param>
/// <param name="Channels">The channels that are seen.</param>
/// <param name="Column">Elements from one column to the next.</param>
/// <param name="Row">Elements from one row to the next.</param>
internal sealed record KernelImage(int Rows, int Columns, int Channels, int Column, int Row)
{
    private const float Untouched = -123.5f;

    /// <summary>An image with gaps drawn at random.</summary>
    public static KernelImage Random(RandomValues values, int rows, int columns, int channels)
    {
        int column = channels + values.Int(0, 5);
        return new KernelImage(rows, columns, channels, column, (columns * column) + values.Int(0, 7));
    }

    private int Length => ((Rows - 1) * Row) + ((Columns - 1) * Column) + Channels;

    /// <summary>The image in memory, its gaps full of what must not count.</summary>
    public GuardedBuffer<float> Place(KernelCase test, float[] values)
    {
        float[] all = [.. Enumerable.Repeat(float.NaN, Length)];
        ForEach((at, index) => all[at] = values[index]);
        return test.Guarded(all);
    }

    /// <summary>Memory for results.</summary>
    public GuardedBuffer<float> PlaceEmpty(KernelCase test) => test.Guarded(Enumerable.Repeat(Untouched, Length).ToArray());

    /// <summary>The results; fails if something was written between them.</summary>
    public float[] Read(GuardedBuffer<float> memory, string where)
    {
        float[] all = memory.GetSpan().ToArray(), values = new float[Rows * Columns * Channels];
        ForEach((at, index) => (values[index], all[at]) = (all[at], Untouched));
        Assert.True(all.All(value => value == Untouched), $"{where} wrote between its results.");
        return values;
    }

    private void ForEach(Action<int, int> body)
    {
        int index = 0;
        for (int row = 0; row < Rows; row++)
        {
            for (int column = 0; column < Columns; column++)
            {
                for (int channel = 0; channel < Channels; channel++)
                    body((row * Row) + (column * Column) + channel, index++);
            }
        }
    }
}
