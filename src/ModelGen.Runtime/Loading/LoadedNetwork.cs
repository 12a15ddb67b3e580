using System;
using System.Collections.Generic;
using System.IO;
using System.Reflection;

namespace ModelGen.Runtime;

/// <summary>
/// A network's packed parameters and the program that runs on them. Safe for any number of threads; the memory lives until the
/// network and all its sessions are disposed.
/// </summary>
public sealed unsafe class LoadedNetwork : IDisposable
{
    private readonly AlignedMemory _parameters;

    private LoadedNetwork(NetworkInfo info, LevelProgram program, string reason, AlignedMemory parameters)
    {
        Info = info;
        Program = program;
        LevelReason = reason;
        _parameters = parameters;
    }

    /// <summary>What the network is.</summary>
    public NetworkInfo Info { get; }

    /// <summary>The level that runs.</summary>
    public IsaLevel Level => Program.Level;

    /// <summary>Why that level runs.</summary>
    public string LevelReason { get; }

    /// <summary>One program per batch size, with predicted costs.</summary>
    public IReadOnlyList<BatchProgram> Programs => Program.Batches;

    /// <summary>Bytes of packed parameters.</summary>
    public long ParameterBytes => Program.ParameterBytes;

    /// <summary>Whether the network was disposed; sessions may still run.</summary>
    public bool IsDisposed => _parameters.IsClosed;

    internal LevelProgram Program { get; }

    internal byte* Parameters => _parameters.Pointer;

    /// <summary>Loads a network from a safetensors file.</summary>
    /// <param name="info">What the network is.</param>
    /// <param name="program">The level to run.</param>
    /// <param name="path">The file.</param>
    /// <param name="options">How to load, or null for the defaults.</param>
    /// <exception cref="ParameterFileException">The file is damaged or does not fit the network.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="ArgumentException">The name map names a parameter that the network does not have, or is ambiguous.</exception>
    /// <exception cref="InvalidOperationException">The network was compiled by another version of ModelGen.</exception>
    public static LoadedNetwork Load(NetworkInfo info, LevelProgram program, string path, LoadOptions? options = null)
    {
        GeneratorVersion.Check(info);
        using SafetensorsReader file = SafetensorsReader.Open(path);
        return Load(info, program, file, options ?? LoadOptions.Default);
    }

    /// <summary>Loads a network from a stream in the safetensors format, read to its end and left open.</summary>
    /// <param name="info">What the network is.</param>
    /// <param name="program">The level to run.</param>
    /// <param name="stream">The stream; need not be seekable.</param>
    /// <param name="options">How to load, or null for the defaults.</param>
    /// <exception cref="ParameterFileException">The content is damaged or does not fit the network.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="ArgumentException">The name map names a parameter that the network does not have, or is ambiguous.</exception>
    /// <exception cref="InvalidOperationException">The network was compiled by another version of ModelGen.</exception>
    public static LoadedNetwork Load(NetworkInfo info, LevelProgram program, Stream stream, LoadOptions? options = null)
    {
        GeneratorVersion.Check(info);
        string name = stream is FileStream file ? Path.GetFileName(file.Name) : "parameters";
        using SafetensorsReader reader = SafetensorsReader.Read(stream, name);
        return Load(info, program, reader, options ?? LoadOptions.Default);
    }

    /// <summary>Loads a network from parameters that its build embedded into its assembly. Called by generated code.</summary>
    /// <param name="info">What the network is.</param>
    /// <param name="program">The level to run.</param>
    /// <param name="assembly">The assembly that declares the network.</param>
    /// <param name="options">How to load, or null for the defaults.</param>
    /// <exception cref="ParameterFileException">The parameters are missing or do not fit the network.</exception>
    /// <exception cref="ArgumentException">The name map names a parameter that the network does not have, or is ambiguous.</exception>
    /// <exception cref="InvalidOperationException">The network was compiled by another version of ModelGen.</exception>
    public static LoadedNetwork LoadEmbedded(NetworkInfo info, LevelProgram program, Assembly assembly, LoadOptions? options = null)
    {
        GeneratorVersion.Check(info);
        using EmbeddedParameters parameters = EmbeddedParameters.Open(assembly, info.Name);
        return Load(info, program, parameters, options ?? LoadOptions.Default);
    }

    /// <summary>Runs every program once on zeros, so that later calls of any batch size find compiled code.</summary>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    public void Warmup() => WarmupSession.Run(this, Program.Descending, 0);

    /// <summary>Frees the parameters as soon as no session uses them. Later calls throw.</summary>
    public void Dispose() => _parameters.Dispose();

    /// <summary>Keeps the parameters alive until <see cref="RemoveReference"/>.</summary>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    internal void AddReference()
    {
        try
        {
            bool added = false;
            _parameters.DangerousAddRef(ref added);
        }
        catch (ObjectDisposedException)
        {
            throw new ObjectDisposedException(Info.Name);
        }
    }

    internal void RemoveReference() => _parameters.DangerousRelease();

    private static LoadedNetwork Load(NetworkInfo info, LevelProgram program, ITensorSource file, LoadOptions options)
    {
        string reason = Isa.Reason(program.Level, options);
        FlattenOrder order = ParameterBinding.Order(file, options);
        using var parameters = new BoundParameters(info, file, ParameterBinding.Bind(info, file, options));
        AlignedMemory packed = AlignedMemory.Allocate(program.ParameterBytes);
        try
        {
            Pack(program, parameters, order, packed, file);
            var network = new LoadedNetwork(info, program, reason, packed);
            if (options.Warmup)
                WarmupSession.Run(network, program.Descending, program.Descending.Length - 1);
            return network;
        }
        catch
        {
            packed.Dispose();
            throw;
        }
    }

    private static void Pack(LevelProgram program, BoundParameters parameters, FlattenOrder order, AlignedMemory packed, ITensorSource file)
    {
        try
        {
            foreach (PackingStep step in program.Steps)
                step.Pack(parameters, order, packed.Pointer);
        }
        catch (ParameterFileException problem)
        {
            throw new ParameterFileException(file.Name, problem.Problems);
        }
    }
}
