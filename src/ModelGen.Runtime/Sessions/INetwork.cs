using System;
using System.Collections.Generic;
using System.IO;

namespace ModelGen.Runtime;

/// <summary>What every compiled network offers to generic code. Its <c>Predict</c> methods have spans of their own names.</summary>
/// <typeparam name="TSelf">The network's class.</typeparam>
public interface INetwork<TSelf> : IDisposable where TSelf : INetwork<TSelf>
{
    /// <summary>What the network is.</summary>
    static abstract NetworkInfo Info { get; }

    /// <summary>The instruction-set level that runs.</summary>
    IsaLevel Level { get; }

    /// <summary>Why that level runs, for example <c>Avx2: forced by MODELGEN_ISA</c>.</summary>
    string LevelReason { get; }

    /// <summary>One program per batch size of the level that runs, with predicted costs.</summary>
    IReadOnlyList<BatchProgram> Programs { get; }

    /// <summary>Loads the network's parameters from a safetensors file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="options">How to load, or null for the strict defaults.</param>
    /// <exception cref="ParameterFileException">The file is damaged or does not fit the network.</exception>
    /// <exception cref="IOException">The file is missing or cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">The level asked for was not emitted or is not supported here.</exception>
    static abstract TSelf Load(string path, LoadOptions? options = null);

    /// <summary>Loads the network's parameters from a stream in the safetensors format, read to its end and left open.</summary>
    /// <param name="stream">The stream; need not be seekable.</param>
    /// <param name="options">How to load, or null for the strict defaults.</param>
    /// <exception cref="ParameterFileException">The content is damaged or does not fit the network.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="PlatformNotSupportedException">The level asked for was not emitted or is not supported here.</exception>
    static abstract TSelf Load(Stream stream, LoadOptions? options = null);

    /// <summary>Runs every program once on zeros, so that later calls of any batch size find compiled code.</summary>
    /// <exception cref="ObjectDisposedException">The network was disposed.</exception>
    void Warmup();
}
