using System.IO;
using ModelGen.Runtime;

namespace ModelGen.Data;

/// <summary>Images with a label each.</summary>
/// <param name="Images">[images, height, width, channels], bytes 0 to 255.</param>
/// <param name="Labels">[images].</param>
public sealed record LabelledImages(DataArray<byte> Images, DataArray<byte> Labels);

/// <summary>
/// The binary form of CIFAR-10, packed by gzip or not: for each image its label and 32 x 32 pixels, first all red, then all green, then all
/// blue ones.
/// </summary>
public static class Cifar10File
{
    private const int Side = 32, Channels = 3, Plane = Side * Side, Record = 1 + (Channels * Plane), Classes = 10;

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <returns>Images [images, 32, 32, 3] in row, column, channel order, and labels 0 to 9.</returns>
    /// <exception cref="DataFileException">The file is damaged or too large.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    public static LabelledImages Read(string path) => DataFile.Open(path, Read);

    internal static LabelledImages Read(BoundedReader reader)
    {
        byte[] bytes = reader.ReadToEnd(DataFile.MaxBytes, "images");
        if (bytes.Length == 0 || bytes.Length % Record != 0)
            throw reader.Error($"expected records of {Record} bytes, got {bytes.Length} bytes in all.");
        int count = bytes.Length / Record;
        var labels = new byte[count];
        var images = new byte[count * Channels * Plane];
        for (int image = 0; image < count; image++)
        {
            int from = image * Record;
            labels[image] = bytes[from];
            if (labels[image] >= Classes)
                throw reader.Error($"expected labels below {Classes}, but image {image} has {labels[image]}.");
            for (int pixel = 0; pixel < Plane; pixel++)
            {
                for (int channel = 0; channel < Channels; channel++)
                    images[(((image * Plane) + pixel) * Channels) + channel] = bytes[from + 1 + (channel * Plane) + pixel];
            }
        }

        return new LabelledImages(new DataArray<byte>([count, Side, Side, Channels], images), new DataArray<byte>([count], labels));
    }
}
