namespace ModelGen.Data.Tests;

public class PngFileTests
{
    [Fact]
    public void The_checksum_has_its_published_value() => Assert.Equal(0xCBF43926u, Crc32.Of("123456789"u8));

    [Theory]
    [InlineData(0, 8, 1)]
    [InlineData(2, 8, 3)]
    [InlineData(4, 8, 2)]
    [InlineData(6, 8, 4)]
    [InlineData(0, 16, 1)]
    [InlineData(6, 16, 4)]
    public void Every_filter_restores_the_image(int colour, int depth, int channels)
    {
        var random = new Random(colour + depth);
        int width = 7, height = 10, pixel = channels * depth / 8, row = width * pixel;
        var image = new byte[height * row];
        random.NextBytes(image);
        byte[] filtered = [.. Enumerable.Range(0, height).SelectMany(y => Filtered(image, y, row, pixel, (byte)(y % 5)))];
        DataArray<byte> read = Reading.Png(Bytes.Png(width, height, depth, colour, filtered));
        Assert.Equal([height, width, channels], read.Shape);
        Assert.Equal(image.Where((_, i) => depth == 8 || i % 2 == 0), read.Values);
    }

    [Fact]
    public void Grey_of_few_bits_is_stretched()
    {
        Assert.Equal([255, 0, 255], Reading.Png(Bytes.Png(3, 1, 1, 0, [0, 0b1010_0000])).Values);
        Assert.Equal([0, 85, 170, 255, 85], Reading.Png(Bytes.Png(5, 1, 2, 0, [0, 0b0001_1011, 0b0100_0000])).Values);
        Assert.Equal([17, 255], Reading.Png(Bytes.Png(2, 1, 4, 0, [0, 0x1F])).Values);
    }

    [Fact]
    public void Indices_become_colours()
    {
        byte[] palette = [1, 2, 3, 40, 50, 60];
        Assert.Equal([40, 50, 60, 1, 2, 3], Reading.Png(Bytes.Png(2, 1, 1, 3, [0, 0b1000_0000], palette)).Values);
        Assert.Contains("2 entries, got 2", Reading.Problem(() => Reading.Png(Bytes.Png(1, 1, 8, 3, [0, 2], palette))));
    }

    [Fact]
    public void Says_what_is_wrong()
    {
        Assert.Contains("\\x89PNG", Reading.Problem(() => Reading.Png(new byte[8])));
        Assert.Contains("interlacing", Reading.Problem(() => Reading.Png(Bytes.Png(1, 1, 8, 0, [0, 0], interlace: 1))));
        Assert.Contains("got 5 and 8", Reading.Problem(() => Reading.Png(Bytes.Png(1, 1, 8, 5, [0, 0]))));
        Assert.Contains("got 5", Reading.Problem(() => Reading.Png(Bytes.Png(1, 1, 8, 0, [5, 0]))));
        Assert.Contains("of pixels, but the file ends", Reading.Problem(() => Reading.Png(Bytes.Png(2, 1, 8, 0, [0, 0]))));
        Assert.Contains("more bytes follow", Reading.Problem(() => Reading.Png(Bytes.Png(1, 1, 8, 0, [0, 0, 0]))));
        byte[] file = Bytes.Png(1, 1, 8, 0, [0, 0]);
        file[20]++;
        Assert.Contains("checksums", Reading.Problem(() => Reading.Png(file)));
        Assert.Contains("at most", Reading.Problem(() => Reading.Png(Bytes.Png(int.MaxValue, int.MaxValue, 8, 0, [0]))));
    }

    [Fact]
    public void A_row_of_millions_of_pixels_is_read()
    {
        const int width = 90_000_000;
        byte[] row = new byte[(width * 3) + 1];
        row[^1] = 7;
        Assert.Equal(7, Reading.Png(Bytes.Png(width, 1, 8, 2, row)).Values[^1]);
    }

    /// <summary>A row as the specification's filters write it.</summary>
    private static byte[] Filtered(byte[] image, int y, int row, int pixel, byte filter)
    {
        byte At(int line, int i) => line < 0 || i < 0 ? (byte)0 : image[(line * row) + i];
        byte Predicted(int i)
        {
            int a = At(y, i - pixel), b = At(y - 1, i), c = At(y - 1, i - pixel), p = a + b - c;
            int nearest = new[] { a, b, c }.MinBy(value => Math.Abs(p - value));
            return (byte)new[] { 0, a, b, (a + b) / 2, nearest }[filter];
        }

        return [filter, .. Enumerable.Range(0, row).Select(i => (byte)(At(y, i) - Predicted(i)))];
    }
}
