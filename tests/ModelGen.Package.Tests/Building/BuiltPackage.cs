using System.IO.Compression;
using System.Reflection;

namespace ModelGen.Package.Tests.Building;

/// <summary>The package as it was built for these tests.</summary>
internal static class BuiltPackage
{
    public static string Path => Metadata("Package");

    public static string SymbolsPath => System.IO.Path.ChangeExtension(Path, ".snupkg");

    /// <summary>The files of a package, by their paths in it.</summary>
    public static IReadOnlyDictionary<string, byte[]> Read(string path)
    {
        using ZipArchive package = ZipFile.OpenRead(path);
        return package.Entries.ToDictionary(entry => entry.FullName, Content, StringComparer.Ordinal);
    }

    /// <summary>What the project file tells the tests.</summary>
    public static string Metadata(string key) => typeof(BuiltPackage).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;

    private static byte[] Content(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }
}
