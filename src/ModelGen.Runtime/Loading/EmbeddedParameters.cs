using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace ModelGen.Runtime;

/// <summary>
/// The parameters that a build embedded into an assembly, where they lie in the memory of the process. Their form is that of the build's
/// <c>ResourceWriter</c>; it is a table without JSON, because a program that starts has to compile whatever reads it.
/// </summary>
internal sealed unsafe class EmbeddedParameters : ITensorSource, IDisposable
{
    /// <summary>What stands before a network's name in the name of its resource.</summary>
    public const string Prefix = "ModelGen.Parameters.";

    private readonly Stream _stream;
    private readonly AlignedMemory? _copy;
    private readonly byte* _data;
    private readonly Dictionary<string, SafetensorsTensor> _byName = new(StringComparer.Ordinal);

    private EmbeddedParameters(string name, Stream stream)
    {
        Name = name;
        _stream = stream;
        if (stream is UnmanagedMemoryStream mapped && (nint)mapped.PositionPointer % sizeof(float) == 0)
            _data = mapped.PositionPointer;
        else
            _data = (_copy = new BoundedReader(stream, name).ReadBlock(stream.Length, "parameters")).Pointer;
        var table = new EmbeddedTable(name, _data, stream.Length);
        TensorArray = table.Read(out Dictionary<string, string> statements);
        Metadata = statements;
        foreach (SafetensorsTensor tensor in TensorArray)
            _byName[tensor.Name] = tensor;
    }

    public string Name { get; }

    public IReadOnlyDictionary<string, string> Metadata { get; }

    public SafetensorsTensor[] TensorArray { get; }

    /// <summary>Opens the parameters of a network.</summary>
    /// <param name="assembly">The assembly that declares it.</param>
    /// <param name="network">Its full name.</param>
    /// <exception cref="ParameterFileException">There are none, or they are damaged.</exception>
    public static EmbeddedParameters Open(Assembly assembly, string network)
    {
        Stream stream = assembly.GetManifestResourceStream(Prefix + network) ?? throw Missing(assembly, network);
        try
        {
            return new EmbeddedParameters(Prefix + network, stream);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    public SafetensorsTensor? Find(string name) => _byName.GetValueOrDefault(name);

    public byte* Data(SafetensorsTensor tensor) => _data + tensor.Begin;

    public void Dispose()
    {
        _copy?.Dispose();
        _stream.Dispose();
    }

    private static ParameterFileException Missing(Assembly assembly, string network)
        => new(Prefix + network, [$"expected parameters of {network} embedded in {assembly.GetName().Name}, got none."]);
}
