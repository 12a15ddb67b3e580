using System.Collections.Generic;
using System.IO;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ModelGen.Tool;

/// <summary>A compiled network as its assembly describes it.</summary>
internal sealed record EmbeddedModel(string Name, string Specification, string TopologyHash, string ProgramHash);

/// <summary>Finds the compiled networks of an assembly in its metadata.</summary>
internal static class EmbeddedModels
{
    private const string Attribute = "CompiledModelAttribute";

    /// <summary>Reads an assembly; none of its code runs.</summary>
    /// <exception cref="System.BadImageFormatException">The file is no assembly.</exception>
    public static IEnumerable<EmbeddedModel> Read(string path)
    {
        using var file = new PEReader(File.OpenRead(path));
        if (!file.HasMetadata)
            throw new System.BadImageFormatException("it has no metadata.");
        MetadataReader metadata = file.GetMetadataReader();
        var models = new List<EmbeddedModel>();
        foreach (TypeDefinitionHandle type in metadata.TypeDefinitions)
        {
            foreach (CustomAttributeHandle handle in metadata.GetTypeDefinition(type).GetCustomAttributes())
            {
                CustomAttribute attribute = metadata.GetCustomAttribute(handle);
                if (IsCompiledModel(metadata, attribute))
                    models.Add(Decode(metadata, metadata.GetTypeDefinition(type), attribute));
            }
        }

        return models;
    }

    private static bool IsCompiledModel(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference)
            return false;
        EntityHandle parent = metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent;
        if (parent.Kind != HandleKind.TypeReference)
            return false;
        TypeReference type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, Attribute) && metadata.StringComparer.Equals(type.Namespace, "ModelGen");
    }

    private static EmbeddedModel Decode(MetadataReader metadata, TypeDefinition type, CustomAttribute attribute)
    {
        BlobReader blob = metadata.GetBlobReader(attribute.Value);
        blob.ReadUInt16(); // The prolog of every attribute's value.
        string space = metadata.GetString(type.Namespace);
        string name = metadata.GetString(type.Name);
        return new EmbeddedModel(
            space.Length == 0 ? name : $"{space}.{name}",
            blob.ReadSerializedString() ?? "",
            blob.ReadSerializedString() ?? "",
            blob.ReadSerializedString() ?? "");
    }
}
