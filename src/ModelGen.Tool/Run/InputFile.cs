using System;
using System.IO;
using System.Linq;
using ModelGen.Data;

namespace ModelGen.Tool;

/// <summary>A file of numbers, read by its name.</summary>
internal static class InputFile
{
    private const string Gzip = ".gz";

    /// <summary>Reads a file.</summary>
    /// <exception cref="ToolException">Its name says no format that is read.</exception>
    /// <exception cref="DataFileException">It is damaged.</exception>
    public static DataArray<float> Read(string path)
    {
        string name = Path.GetFileName(path);
        string plain = name.EndsWith(Gzip, StringComparison.OrdinalIgnoreCase) ? name[..^Gzip.Length] : name;
        return Path.GetExtension(plain).ToLowerInvariant() switch
        {
            ".npy" => NpyFile.Read(path),
            ".csv" or ".tsv" or ".txt" => CsvFile.Read(path),
            ".png" => Floats(PngFile.Read(path)),
            ".idx" => IdxFile.ReadFloats(path),
            // The names of MNIST: train-images-idx3-ubyte.
            _ when plain.Contains("-idx", StringComparison.Ordinal) => IdxFile.ReadFloats(path),
            _ => throw ToolException.Wrong($"{name}: expected a name that ends with .npy, .png, .idx, .csv, .tsv or .txt."),
        };
    }

    private static DataArray<float> Floats(DataArray<byte> image) =>
        new([.. image.Shape], Array.ConvertAll(image.Values, value => (float)value));
}
