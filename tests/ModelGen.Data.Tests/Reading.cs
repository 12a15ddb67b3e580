namespace ModelGen.Data.Tests;

/// <summary>Every reader as a function of a file's bytes.</summary>
internal static class Reading
{
    public static DataArray<byte> IdxBytes(byte[] file) => Read(file, IdxFile.ReadBytes);

    public static DataArray<float> Idx(byte[] file) => Read(file, IdxFile.ReadFloats);

    public static DataArray<float> Npy(byte[] file) => Read(file, NpyFile.Read);

    public static DataArray<float> Csv(string text) => Csv(System.Text.Encoding.UTF8.GetBytes(text));

    public static DataArray<float> Csv(byte[] file) => Read(file, CsvFile.Read);

    public static Recording Wav(byte[] file) => Read(file, WavFile.Read);

    public static DataArray<byte> Png(byte[] file) => Read(file, PngFile.Read);

    public static LabelledImages Cifar(byte[] file) => Read(file, Cifar10File.Read);

    public static string Problem(Action read) => Assert.Throws<DataFileException>(read).Message;

    private static T Read<T>(byte[] file, Func<Runtime.BoundedReader, T> read) => DataFile.Read(new MemoryStream(file), "test", read);
}
