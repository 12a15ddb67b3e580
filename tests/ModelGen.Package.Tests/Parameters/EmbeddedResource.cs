using System.Text;
using ModelGen.Build;
using ModelGen.Build.Naming;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests.Parameters;

/// <summary>What the build makes of a file, read by the documentation of its form.</summary>
internal sealed class EmbeddedResource
{
    public Dictionary<string, string> Statements { get; } = [];

    public Dictionary<string, (int[] Shape, long Place, float[] Values)> Tensors { get; } = [];

    public string Manifest { get; private init; } = "";

    public long Length { get; private init; }

    /// <summary>Embeds a file.</summary>
    /// <exception cref="ParameterFileException">It is refused.</exception>
    public static EmbeddedResource Of(byte[] file, string map = "", string ignore = "", string order = "")
    {
        string folder = Directory.CreateTempSubdirectory("modelgen-embed-").FullName;
        try
        {
            string path = Path.Combine(folder, "net.safetensors");
            string resource = Path.Combine(folder, "resource"), manifest = Path.Combine(folder, "manifest");
            File.WriteAllBytes(path, file);
            ParameterFile.Embed(path, new TensorSelection(NameMap.Parse(map), ignore), order, resource, manifest);
            return Read(File.ReadAllBytes(resource), File.ReadAllText(manifest));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Embeds one sound tensor sequence.</summary>
    public static EmbeddedResource Of(SafetensorsBytes file, string map = "", string ignore = "", string order = "") =>
        Of(file.ToArray(), map, ignore, order);

    private static EmbeddedResource Read(byte[] bytes, string manifest)
    {
        var resource = new EmbeddedResource { Manifest = manifest, Length = bytes.Length };
        using var reader = new BinaryReader(new MemoryStream(bytes));
        Assert.Equal("ModelGen", Encoding.ASCII.GetString(reader.ReadBytes(8)));
        Assert.Equal(1, reader.ReadInt32());
        int statements = reader.ReadInt32(), tensors = reader.ReadInt32();
        for (int statement = 0; statement < statements; statement++)
            resource.Statements.Add(Text(), Text());
        for (int tensor = 0; tensor < tensors; tensor++)
        {
            string name = Text();
            int[] shape = [.. Enumerable.Range(0, reader.ReadInt32()).Select(_ => reader.ReadInt32())];
            long place = reader.ReadInt64();
            IEnumerable<float> values = Enumerable.Range(0, shape.Aggregate(1, (a, b) => a * b))
                .Select(index => BitConverter.ToSingle(bytes, (int)place + (4 * index)));
            resource.Tensors.Add(name, (shape, place, [.. values]));
        }

        return resource;

        string Text() => Encoding.UTF8.GetString(reader.ReadBytes(reader.ReadInt32()));
    }
}
