using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>A network with its parameters.</summary>
/// <param name="Model">The network.</param>
/// <param name="Loaded">Its parameters and programs.</param>
/// <param name="File">The file that the parameters come from, if any.</param>
/// <param name="Parameters">Where they come from, in words.</param>
/// <param name="LevelReason">Why its level runs.</param>
internal sealed record RunningNetwork(UserModel Model, LoadedNetwork Loaded, FileInfo? File, string Parameters, string LevelReason)
    : IDisposable
{
    /// <summary>What the network is.</summary>
    public NetworkInfo Info => Model.Info;

    /// <summary>The level that runs.</summary>
    public IsaLevel Level => Loaded.Level;

    /// <summary>The other levels that it was compiled for and that run here.</summary>
    public IEnumerable<IsaLevel> OtherLevels => Model.Levels.Where(level => level != Level && Isa.IsSupported(level));

    /// <summary>The network with the same parameters on another level.</summary>
    public LoadedNetwork On(IsaLevel level) => Model.Load(File, level);

    public void Dispose() => Loaded.Dispose();
}
