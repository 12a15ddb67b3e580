using ModelGen.Data;

namespace ModelGen.Samples;

/// <summary>The pair of IDX files in which MNIST is published: images, and a label for each; packed by gzip or not.</summary>
public static class MnistFiles
{
    /// <summary>Reads the test set of a folder: <c>t10k-images-idx3-ubyte</c> and its labels, with or without <c>.gz</c>.</summary>
    /// <exception cref="FileNotFoundException">One of the two files is missing.</exception>
    /// <exception cref="DataFileException">A file is damaged, or the two do not belong together.</exception>
    public static ImageSet ReadTestSet(string folder) =>
        Read(Find(folder, "t10k-images-idx3-ubyte"), Find(folder, "t10k-labels-idx1-ubyte"));

    /// <summary>Reads a file of images and a file of labels.</summary>
    /// <exception cref="DataFileException">A file is damaged, or the two do not belong together.</exception>
    public static ImageSet Read(string imageFile, string labelFile)
    {
        DataArray<byte> images = ReadRank(imageFile, 3), labels = ReadRank(labelFile, 1);
        return images.Count == labels.Count
            ? new ImageSet(images.Values, labels.Values, images.Shape[1], images.Shape[2])
            : throw new DataFileException(imageFile, $"expected as many images as {labelFile} has labels, {labels.Count}, got {images.Count}.");
    }

    private static string Find(string folder, string name)
    {
        string plain = Path.Combine(folder, name), compressed = plain + ".gz";
        return File.Exists(plain) ? plain
            : File.Exists(compressed) ? compressed
            : throw new FileNotFoundException($"Neither {plain} nor {compressed} exists.");
    }

    private static DataArray<byte> ReadRank(string path, int rank)
    {
        DataArray<byte> array = IdxFile.ReadBytes(path);
        return array.Shape.Count == rank
            ? array
            : throw new DataFileException(path, $"expected {rank} dimensions, got [{string.Join(", ", array.Shape)}].");
    }
}
