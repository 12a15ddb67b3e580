using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ModelGen.TestKit;

/// <summary>What a tool reads about a compiled model from an assembly's metadata, without loading any of its code.</summary>
/// <param name="Model">The class's full name.</param>
/// <param name="Specification">The canonical text.</param>
/// <param name="TopologyHash">Which parameters fit.</param>
/// <param name="ProgramHash">Which code was emitted.</param>
public sealed record CompiledDeclaration(string Model, string Specification, string TopologyHash, string ProgramHash)
{
    /// <summary>Reads all models of an assembly.</summary>
    public static IReadOnlyList<CompiledDeclaration> Read(byte[] image)
    {
        using var assembly = new PEReader(new MemoryStream(image));
        MetadataReader reader = assembly.GetMetadataReader();
        var found = new List<CompiledDeclaration>();
        foreach (TypeDefinition type in reader.TypeDefinitions.Select(reader.GetTypeDefinition))
        {
            foreach (CustomAttribute attribute in type.GetCustomAttributes().Select(reader.GetCustomAttribute))
            {
                if (AttributeName(reader, attribute) != nameof(CompiledModelAttribute))
                    continue;
                BlobReader blob = reader.GetBlobReader(attribute.Value);
                Assert.Equal(1, blob.ReadUInt16());
                string name = $"{reader.GetString(type.Namespace)}.{reader.GetString(type.Name)}";
                found.Add(new CompiledDeclaration(
                    name, blob.ReadSerializedString()!, blob.ReadSerializedString()!, blob.ReadSerializedString()!));
            }
        }

        return found;
    }

    private static string? AttributeName(MetadataReader reader, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return null;
        EntityHandle parent = reader.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        return parent.Kind == HandleKind.TypeReference ? reader.GetString(reader.GetTypeReference((TypeReferenceHandle)parent).Name) : null;
    }
}
