using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;

namespace ModelGen.TestKit;

/// <summary>Measures the methods of a compiled assembly from its IL, without loading it.</summary>
public sealed class MethodSizes : IDisposable
{
    private const string KernelsNamespace = "ModelGen.Kernels";

    private readonly PEReader _assembly;
    private readonly PEReader _kernels;
    private readonly Dictionary<string, MethodDefinitionHandle> _inlined = [];
    private readonly Dictionary<string, int> _inlinedSizes = [];

    private MethodSizes(byte[] image)
    {
        _assembly = new PEReader(new MemoryStream(image));
        _kernels = new PEReader(File.OpenRead(typeof(Kernels.Frame).Assembly.Location));
        MetadataReader reader = _kernels.GetMetadataReader();
        foreach (MethodDefinitionHandle handle in reader.MethodDefinitions)
        {
            MethodDefinition method = reader.GetMethodDefinition(handle);
            if ((method.ImplAttributes & MethodImplAttributes.AggressiveInlining) != 0)
                _inlined.Add(Key(reader, handle), handle);
        }
    }

    /// <summary>The sizes of all methods with a body.</summary>
    public static IReadOnlyList<MethodSize> Read(byte[] image)
    {
        using var sizes = new MethodSizes(image);
        MetadataReader reader = sizes._assembly.GetMetadataReader();
        return [.. reader.MethodDefinitions.Where(handle => reader.GetMethodDefinition(handle).RelativeVirtualAddress != 0)
            .Select(handle => sizes.Measure(reader, handle))];
    }

    /// <inheritdoc />
    public void Dispose()
    {
        _assembly.Dispose();
        _kernels.Dispose();
    }

    private MethodSize Measure(MetadataReader reader, MethodDefinitionHandle handle)
    {
        List<IlInstruction> code = Body(_assembly, reader, handle);
        return new MethodSize(Key(reader, handle), code.Count, Vectors(_assembly, reader, handle, code));
    }

    private int Vectors(PEReader image, MetadataReader reader, MethodDefinitionHandle handle, List<IlInstruction> code)
    {
        int vectors = Locals(image, reader, handle).Count(IlNames.IsVector);

        // A value that is duplicated on the stack becomes a local of the compiler's; the source's own locals are counted above.
        vectors += code.Count(instruction => instruction.Code == ILOpCode.Dup);
        foreach (IlInstruction call in code.Where(instruction => instruction.Code is ILOpCode.Call))
        {
            string key = Key(reader, call.Token);
            if (_inlined.TryGetValue(key, out MethodDefinitionHandle inlined))
                vectors += Inlined(key, inlined);
        }

        return vectors;
    }

    private int Inlined(string key, MethodDefinitionHandle handle)
    {
        if (_inlinedSizes.TryGetValue(key, out int known))
            return known;
        MetadataReader reader = _kernels.GetMetadataReader();
        int parameters = reader.GetMethodDefinition(handle).DecodeSignature(IlNames.Instance, null).ParameterTypes.Count(IlNames.IsVector);
        int size = parameters + Vectors(_kernels, reader, handle, Body(_kernels, reader, handle));
        _inlinedSizes.Add(key, size);
        return size;
    }

    private static List<IlInstruction> Body(PEReader image, MetadataReader reader, MethodDefinitionHandle handle) =>
        IlInstruction.Read(image.GetMethodBody(reader.GetMethodDefinition(handle).RelativeVirtualAddress).GetILReader());

    private static ImmutableArray<string> Locals(PEReader image, MetadataReader reader, MethodDefinitionHandle handle)
    {
        StandaloneSignatureHandle locals = image.GetMethodBody(reader.GetMethodDefinition(handle).RelativeVirtualAddress).LocalSignature;
        return locals.IsNil ? [] : reader.GetStandaloneSignature(locals).DecodeLocalSignature(IlNames.Instance, null);
    }

    /// <summary>Type, name and signature of a method of either assembly; an empty text for one that cannot be in the kernels' library.</summary>
    private static string Key(MetadataReader reader, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodDefinition:
                MethodDefinition method = reader.GetMethodDefinition((MethodDefinitionHandle)handle);
                TypeDefinition type = reader.GetTypeDefinition(method.GetDeclaringType());
                return Key(reader.GetString(type.Name), reader.GetString(method.Name), method.DecodeSignature(IlNames.Instance, null));
            case HandleKind.MemberReference:
                MemberReference member = reader.GetMemberReference((MemberReferenceHandle)handle);
                if (member.Parent.Kind != HandleKind.TypeReference || member.GetKind() != MemberReferenceKind.Method)
                    return "";
                TypeReference parent = reader.GetTypeReference((TypeReferenceHandle)member.Parent);
                return reader.GetString(parent.Namespace) == KernelsNamespace
                    ? Key(reader.GetString(parent.Name), reader.GetString(member.Name), member.DecodeMethodSignature(IlNames.Instance, null))
                    : "";
            default:
                return "";
        }
    }

    private static string Key(string type, string name, MethodSignature<string> signature) =>
        $"{type}.{name}({string.Join(", ", signature.ParameterTypes)})";
}
