using System.IO;
using ModelGen.Build.Naming;
using ModelGen.Build.Reading;
using ModelGen.Build.Writing;

namespace ModelGen.Build;

/// <summary>The way of one file into a project.</summary>
internal static class ParameterFile
{
    /// <summary>The key under which a file states the topology that it was made for.</summary>
    public const string Topology = "modelgen.topology";

    /// <summary>The key under which a file states the order of flattened inputs.</summary>
    public const string Flatten = "modelgen.flatten";

    /// <summary>Reads a file once, from its beginning to its end, and writes its resource and its manifest.</summary>
    /// <param name="path">The file.</param>
    /// <param name="selection">Which of its tensors go under which names.</param>
    /// <param name="flattenOrder">The order of flattened inputs, or empty for what the file states.</param>
    /// <param name="resource">The resource to write.</param>
    /// <param name="manifest">The manifest to write.</param>
    /// <exception cref="ParameterFileException">The file is damaged, or the selection does not fit it.</exception>
    /// <exception cref="IOException">A file cannot be read or written.</exception>
    public static void Embed(string path, TensorSelection selection, string flattenOrder, string resource, string manifest)
    {
        using var file = new HashedFile(path);
        SafetensorsHeader header = SafetensorsHeader.Read(file);
        var statements = new Statements(header.Metadata, flattenOrder);
        var tensors = selection.Of(header.Tensors);
        using (var target = new FileStream(resource, FileMode.Create, FileAccess.Write, FileShare.None, 1))
            new ResourceWriter(target, statements, tensors).Write(file, header.Tensors);
        ManifestText.Write(manifest, path, file.Hash(), statements, tensors);
    }
}
