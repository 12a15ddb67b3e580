using System.Collections.Immutable;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ModelGen.Package.Tests.Building;

/// <summary>What an assembly says of itself, read without loading it.</summary>
internal sealed class PackedAssembly
{
    private readonly Guid _symbols;

    public PackedAssembly(byte[] image)
    {
        using var file = new PEReader([.. image]);
        MetadataReader metadata = file.GetMetadataReader();
        AssemblyDefinition definition = metadata.GetAssemblyDefinition();
        Name = metadata.GetString(definition.Name);
        PublicKey = Convert.ToHexString(metadata.GetBlobBytes(definition.PublicKey));

        ImmutableArray<DebugDirectoryEntry> entries = file.ReadDebugDirectory();
        IsDeterministic = entries.Any(entry => entry.Type == DebugDirectoryEntryType.Reproducible);
        HasEmbeddedSymbols = entries.Any(entry => entry.Type == DebugDirectoryEntryType.EmbeddedPortablePdb);
        _symbols = file.ReadCodeViewDebugDirectoryData(entries.Single(entry => entry.Type == DebugDirectoryEntryType.CodeView)).Guid;
    }

    public string Name { get; }

    public string PublicKey { get; }

    public bool IsDeterministic { get; }

    public bool HasEmbeddedSymbols { get; }

    /// <summary>The texts that an assembly's code loads.</summary>
    public static IReadOnlyList<string> Literals(byte[] image)
    {
        using var file = new PEReader([.. image]);
        MetadataReader metadata = file.GetMetadataReader();
        var literals = new List<string>();
        UserStringHandle handle = default;
        while (!(handle = metadata.GetNextHandle(handle)).IsNil)
            literals.Add(metadata.GetUserString(handle));
        return literals;
    }

    /// <summary>Whether a file of symbols was written together with the assembly.</summary>
    public bool Owns(byte[] symbols)
    {
        using MetadataReaderProvider provider = MetadataReaderProvider.FromPortablePdbImage([.. symbols]);
        return new BlobContentId(provider.GetMetadataReader().DebugMetadataHeader!.Id).Guid == _symbols;
    }
}
