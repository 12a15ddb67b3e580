using System.IO.Compression;

namespace ModelGen.Samples.Tests;

public sealed class IdxFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("idx").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_plain_and_compressed_files(bool compressed)
    {
        byte[] pixels = [.. Enumerable.Range(0, 2 * 3 * 4).Select(i => (byte)i)];
        Write("t10k-images-idx3-ubyte", [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, .. pixels], compressed);
        Write("t10k-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 2, 7, 9], compressed);
        ImageSet set = IdxFile.ReadTestSet(_folder);
        Assert.Equal((2, 3, 4), (set.Count, set.Height, set.Width));
        Assert.Equal(pixels, set.Images);
        Assert.Equal([7, 9], set.Labels);
        Assert.Equal(pixels[12..], set[1].ToArray());
    }

    [Theory]
    [InlineData("", "beyond the end")]
    [InlineData("00000801 00000001 00", "starts with 0x00000801 instead of 0x00000803")]
    [InlineData("00000803 00000001 00000001", "beyond the end")]
    [InlineData("00000803 00000001 00000001 00000002 00", "ends after 1 of the 2 bytes")]
    [InlineData("00000803 00000001 00000001 00000001 0000", "goes on after the 1 bytes")]
    [InlineData("00000803 00000000 00000001 00000001", "dimension of 0")]
    [InlineData("00000803 FFFFFFFF 00000001 00000001", "dimension of 4294967295")]
    [InlineData("00000803 00010000 00010000 00010000", "dimension of 65536")]
    [InlineData("00000803 7FFFFFFF 7FFFFFFF 7FFFFFFF", "dimension of 2147483647")]
    [InlineData("00000803 00000001 00000001 00000001 05", "1 images, but")]
    [InlineData("1F8B0000", "no valid IDX file")]
    public void Refuses_a_damaged_file(string hex, string expected)
    {
        Write("t10k-images-idx3-ubyte", Convert.FromHexString(hex.Replace(" ", "")), compressed: false);
        Write("t10k-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 2, 7, 9], compressed: false);
        var error = Assert.Throws<InvalidDataException>(() => IdxFile.ReadTestSet(_folder));
        Assert.Contains(expected, error.Message);
        Assert.Contains("t10k-images-idx3-ubyte", error.Message);
    }

    [Fact]
    public void A_header_alone_allocates_little()
    {
        byte[] claims256MiB = [0, 0, 8, 3, 0, 0, 0x40, 0, 0, 0, 0, 128, 0, 0, 0, 128, 1, 2, 3];
        Write("t10k-images-idx3-ubyte", claims256MiB, compressed: true);
        Write("t10k-labels-idx1-ubyte", [0, 0, 8, 1, 0, 0, 0, 1, 7], compressed: false);
        long before = GC.GetAllocatedBytesForCurrentThread();
        Assert.Throws<InvalidDataException>(() => IdxFile.ReadTestSet(_folder));
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void Names_the_missing_file()
    {
        Assert.Contains("t10k-images-idx3-ubyte.gz", Assert.Throws<FileNotFoundException>(() => IdxFile.ReadTestSet(_folder)).Message);
    }

    private void Write(string name, byte[] content, bool compressed)
    {
        using Stream file = File.Create(Path.Combine(_folder, compressed ? name + ".gz" : name));
        using Stream target = compressed ? new GZipStream(file, CompressionLevel.Fastest) : file;
        target.Write(content);
    }
}
