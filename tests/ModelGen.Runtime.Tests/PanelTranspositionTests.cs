namespace ModelGen.Runtime.Tests;

public unsafe class PanelTranspositionTests
{
    // On both sides of the size from which squares are transposed by vectors; rows and inputs that leave rests of squares and blocks.
    [Theory]
    [InlineData(1, 1, 1, 1)]
    [InlineData(32, 32, 1, 1023)]
    [InlineData(32, 32, 1, 1024)]
    [InlineData(32, 32, 1, 1031)]
    [InlineData(32, 33, 1, 1040)]
    [InlineData(35, 48, 1, 1025)]
    [InlineData(4, 16, 1, 8207)]
    [InlineData(3, 4, 1, 11_000)]
    [InlineData(0, 4, 1, 10)]
    [InlineData(5, 8, 7, 3)]
    [InlineData(32, 32, 128, 9)]
    [InlineData(30, 32, 513, 7)]
    [InlineData(35, 35, 5, 211)]
    [InlineData(16, 16, 3, 25)]
    [InlineData(33, 48, 1024, 1)]
    public void Rows_become_columns_and_missing_rows_zeros(int valid, int width, int channels, int positions)
    {
        int inputs = channels * positions;
        float[] rows = [.. Enumerable.Range(1, valid * inputs).Select(i => (float)i)];
        using AlignedMemory panel = AlignedMemory.Allocate(4L * (width * inputs + 1));
        var packed = new Span<float>(panel.Pointer, width * inputs + 1);
        packed.Fill(float.NaN);
        fixed (float* from = rows)
            PanelTransposition.ToPanel(from, valid, new InputOrder(inputs, channels), width, (float*)panel.Pointer);
        for (int k = 0; k < inputs; k++)
        {
            int channel = k % channels, position = k / channels;
            for (int lane = 0; lane < width; lane++)
            {
                float expected = lane < valid ? rows[(lane * channels + channel) * positions + position] : 0;
                if (packed[k * width + lane] != expected)
                    Assert.Fail($"[{k}][{lane}]: expected {expected}, got {packed[k * width + lane]}.");
            }
        }
        Assert.True(float.IsNaN(packed[^1]));
    }

    [Fact]
    public void The_cases_above_are_on_both_sides() => Assert.InRange(PanelTransposition.SmallPanel, 32 * 1023 + 1, 32 * 1024);
}
