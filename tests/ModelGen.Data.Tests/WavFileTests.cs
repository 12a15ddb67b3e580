namespace ModelGen.Data.Tests;

public class WavFileTests
{
    [Theory]
    [InlineData(1, 8, new byte[] { 0, 128, 192, 255 }, new[] { -1f, 0, 0.5f, 127 / 128f })]
    [InlineData(1, 16, new byte[] { 0, 0x80, 0, 0x40 }, new[] { -1f, 0.5f })]
    [InlineData(1, 24, new byte[] { 0, 0, 0x80, 0, 0, 0x40, 0xFF, 0xFF, 0xFF, 1, 0, 0 }, new[] { -1f, 0.5f, -1 / 8388608f, 1 / 8388608f })]
    [InlineData(1, 32, new byte[] { 0, 0, 0, 0x80, 0, 0, 0, 0x40 }, new[] { -1f, 0.5f })]
    [InlineData(3, 32, new byte[] { 0, 0, 0xC0, 0x3F, 0, 0, 0, 0 }, new[] { 1.5f, 0 })]
    public void Reads_every_form_of_sample(int code, int bits, byte[] data, float[] expected)
    {
        Recording recording = Reading.Wav(Bytes.Wav(code, 2, 16000, bits, data, [.. "LIST"u8, 1, 0, 0, 0, 9, 0]));
        Assert.Equal(16000, recording.Rate);
        Assert.Equal([expected.Length / 2, 2], recording.Samples.Shape);
        Assert.Equal(expected, recording.Samples.Values);
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("RIFF", Reading.Problem(() => Reading.Wav(new byte[12])));
        Assert.Contains("code 2", Reading.Problem(() => Reading.Wav(Bytes.Wav(2, 1, 8000, 4, [0]))));
        Assert.Contains("got 0 and 8000", Reading.Problem(() => Reading.Wav(Bytes.Wav(1, 0, 8000, 8, [0]))));
        Assert.Contains("frames of 4 bytes, got 3", Reading.Problem(() => Reading.Wav(Bytes.Wav(1, 2, 8000, 16, [0, 0, 0]))));
        byte[] file = Bytes.Wav(1, 1, 8000, 8, [0]);
        file[12] = (byte)'x';
        Assert.Contains("format before the samples", Reading.Problem(() => Reading.Wav(file)));
    }
}
