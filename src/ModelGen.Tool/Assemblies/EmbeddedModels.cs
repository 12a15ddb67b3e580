using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using ModelGen.Core.Planning;

namespace ModelGen.Tool;

/// <summary>A compiled network as its assembly describes it.</summary>
/// <param name="Name">The class's full name, outer classes included, with dots, as in the specification.</param>
/// <param name="Specification">The canonical text.</param>
/// <param name="TopologyHash">Which parameters fit.</param>
/// <param name="ProgramHash">Which code was emitted.</param>
/// <param name="Token">The class's metadata token.</param>
/// <param name="Levels">The levels that were emitted, fastest first.</param>
internal sealed record EmbeddedModel(
    string Name, string Specification, string TopologyHash, string ProgramHash, int Token, IReadOnlyList<Level> Levels);

/// <summary>Finds the compiled networks of an assembly in its metadata.</summary>
internal static class EmbeddedModels
{
    private const string Attribute = "CompiledModelAttribute";

    // A compiled network has a method of this name per level.
    private const string Programs = "Programs";

    private static readonly Level[] LevelOrder = [Level.Avx512, Level.Avx2, Level.AdvSimd, Level.Portable];

    /// <summary>Reads an assembly; none of its code runs.</summary>
    /// <param name="path">The assembly's file.</param>
    /// <returns>Its networks in the order of its types.</returns>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="UnauthorizedAccessException">The file may not be read.</exception>
    /// <exception cref="BadImageFormatException">The file is no assembly.</exception>
    public static IReadOnlyList<EmbeddedModel> Read(string path) => Read(File.OpenRead(path));

    /// <summary>Reads an assembly; none of its code runs.</summary>
    /// <param name="image">The assembly; closed afterwards.</param>
    /// <returns>Its networks in the order of its types.</returns>
    /// <exception cref="BadImageFormatException">It is no assembly.</exception>
    public static IReadOnlyList<EmbeddedModel> Read(Stream image)
    {
        using var file = new PEReader(image);
        try
        {
            if (!file.HasMetadata)
                throw new BadImageFormatException("it has no metadata.");
            return Read(file.GetMetadataReader());
        }
        catch (Exception error) when (error is OverflowException or ArgumentException or InvalidOperationException)
        {
            // The reader does not find all damage itself: sizes and references out of range end in these.
            throw new BadImageFormatException("its metadata is damaged.", error);
        }
    }

    private static IReadOnlyList<EmbeddedModel> Read(MetadataReader metadata)
    {
        var models = new List<EmbeddedModel>();
        foreach (TypeDefinitionHandle type in metadata.TypeDefinitions)
        {
            foreach (CustomAttributeHandle handle in metadata.GetTypeDefinition(type).GetCustomAttributes())
            {
                CustomAttribute attribute = metadata.GetCustomAttribute(handle);
                if (IsCompiledModel(metadata, attribute))
                    models.Add(Decode(metadata, type, attribute));
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

    private static EmbeddedModel Decode(MetadataReader metadata, TypeDefinitionHandle type, CustomAttribute attribute)
    {
        BlobReader blob = metadata.GetBlobReader(attribute.Value);
        if (blob.ReadUInt16() != 1)
            throw new BadImageFormatException($"{Attribute}'s value does not begin as every attribute's does.");
        return new EmbeddedModel(
            FullName(metadata, type),
            blob.ReadSerializedString() ?? "",
            blob.ReadSerializedString() ?? "",
            blob.ReadSerializedString() ?? "",
            MetadataTokens.GetToken(type),
            Levels(metadata, metadata.GetTypeDefinition(type)));
    }

    private static Level[] Levels(MetadataReader metadata, TypeDefinition type)
    {
        HashSet<string> methods = [.. type.GetMethods().Select(method => metadata.GetString(metadata.GetMethodDefinition(method).Name))];
        return [.. LevelOrder.Where(level => methods.Contains(Programs + level))];
    }

    private static string FullName(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        TypeDefinition type = metadata.GetTypeDefinition(handle);
        string name = PlainName(metadata, type);
        for (TypeDefinitionHandle outer = type.GetDeclaringType(); !outer.IsNil; outer = type.GetDeclaringType())
        {
            // ECMA-335 II.22.37: outer types come first. A damaged file could nest in a circle.
            if (MetadataTokens.GetRowNumber(outer) >= MetadataTokens.GetRowNumber(handle))
                throw new BadImageFormatException($"{name} precedes the type that holds it.");
            handle = outer;
            type = metadata.GetTypeDefinition(handle);
            name = $"{PlainName(metadata, type)}.{name}";
        }

        // Only the outermost type of a nest has the namespace.
        return type.Namespace.IsNil ? name : $"{metadata.GetString(type.Namespace)}.{name}";
    }

    private static string PlainName(MetadataReader metadata, TypeDefinition type)
    {
        string name = metadata.GetString(type.Name);
        int arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : name[..arity];
    }
}
