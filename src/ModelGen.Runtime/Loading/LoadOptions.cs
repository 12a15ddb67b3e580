using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>How a network is loaded. The defaults are strict: the file must hold exactly the network's parameters.</summary>
public sealed class LoadOptions
{
    internal static LoadOptions Default { get; } = new();

    /// <summary>Forces an instruction-set level. Default: what <c>MODELGEN_ISA</c> names, else the widest possible one.</summary>
    public IsaLevel? Level { get; init; }

    /// <summary>
    /// Maps canonical names (<c>Hidden.weight</c>) to a foreign file's names. A <c>*</c> in a canonical name stands for any characters, a
    /// <c>*</c> in the file's name repeats them: <c>["*.norm.mean"] = "features.*.bn.running_mean"</c>. An entry without <c>*</c> goes
    /// before one with, the longer one before the shorter. Names that are not mapped are canonical.
    /// </summary>
    public IReadOnlyDictionary<string, string> NameMap { get; init; } = new Dictionary<string, string>();

    /// <summary>Tensors of the file that may be extra: names, in which <c>*</c> stands for any characters.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>
    /// The order of flattened inputs in the file. Default: what the file's metadata <c>modelgen.flatten</c> states
    /// (<c>row,column,channel</c> or <c>channel,row,column</c>), else <see cref="FlattenOrder.RowColumnChannel"/>.
    /// </summary>
    public FlattenOrder? FlattenOrder { get; init; }

    /// <summary>
    /// Whether loading runs one sample of zeros, so that the first call for one sample finds compiled code. Default: true. Programs of
    /// larger batches are compiled by <see cref="LoadedNetwork.Warmup"/> or their first call: a start need not wait for them.
    /// </summary>
    public bool Warmup { get; init; } = true;
}
