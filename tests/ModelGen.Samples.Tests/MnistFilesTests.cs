using System.IO.Compression;
using ModelGen.Data;

namespace ModelGen.Samples.Tests;

public sealed class MnistFilesTests : IDisposable
{
    private const string Images = "t10k-images-idx3-ubyte", Labels = "t10k-labels-idx1-ubyte";

    private readonly string _folder = Directory.CreateTempSubdirectory("idx").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Reads_plain_and_compressed_files(bool compressed)
    {
        byte[] pixels = [.. Enumerable.Range(0, 2 * 3 * 4).Select(i => (byte)i)];
        Write(Images, [0, 0, 8, 3, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0, 4, .. pixels], compressed);
        Write(Labels, [0, 0, 8, 1, 0, 0, 0, 2, 7, 9], compressed);
        ImageSet set = MnistFiles.ReadTestSet(_folder);
        Assert.Equal((2, 3, 4), (set.Count, set.Height, set.Width));
        Assert.Equal(pixels, set.Images);
        Assert.Equal([7, 9], set.Labels);
        Assert.Equal(pixels[12..], set[1].ToArray());
    }

    [Theory]
    [InlineData("00000801 00000001 00", "expected 3 dimensions, got [1]")]
    [InlineData("00000803 00000001 00000001 00000001 05", "got 1")]
    [InlineData("00000803 00000001 00000001 00000002 00", "left")]
    public void Refuses_what_is_no_pair_of_images_and_labels(string hex, string expected)
    {
        Write(Images, Convert.FromHexString(hex.Replace(" ", "")), compressed: false);
        Write(Labels, [0, 0, 8, 1, 0, 0, 0, 2, 7, 9], compressed: false);
        var error = Assert.Throws<DataFileException>(() => MnistFiles.ReadTestSet(_folder));
        Assert.Contains(expected, error.Message);
        Assert.Contains(Images, error.Message);
    }

    [Fact]
    public void Names_the_missing_file()
    {
        Assert.Contains(Images + ".gz", Assert.Throws<FileNotFoundException>(() => MnistFiles.ReadTestSet(_folder)).Message);
        Write(Images, [0, 0, 8, 3, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0, 1, 5], compressed: false);
        Assert.Contains(Labels + ".gz", Assert.Throws<FileNotFoundException>(() => MnistFiles.ReadTestSet(_folder)).Message);
    }

    private void Write(string name, byte[] content, bool compressed)
    {
        using Stream file = File.Create(Path.Combine(_folder, compressed ? name + ".gz" : name));
        using Stream target = compressed ? new GZipStream(file, CompressionLevel.Fastest) : file;
        target.Write(content);
    }
}
