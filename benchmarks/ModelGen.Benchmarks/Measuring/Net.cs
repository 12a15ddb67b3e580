using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Measuring;

/// <summary>A network by name, with its generic static members as plain functions.</summary>
/// <param name="Name">Its name in rows and options.</param>
/// <param name="Info">What it is.</param>
/// <param name="Load">Loads parameters in the safetensors format.</param>
internal sealed record Net(string Name, NetworkInfo Info, Func<Stream, LoadOptions?, IMeasuredNet> Load)
{
    public static Net Of<TNet>(string name) where TNet : INetwork<TNet>, IMeasuredNet =>
        new(name, TNet.Info, (stream, options) => TNet.Load(stream, options));

    public int Inputs => Info.Inputs[0].Count;

    public int Outputs => Info.Outputs[0].Count;

    /// <summary>What it computes, from the text that its class carries.</summary>
    /// <exception cref="InvalidDataException">The text gives no graph.</exception>
    public Graph Graph => field ??= GraphBuilder.Build(ModelSpecText.Parse(Info.Specification)).Graph
        ?? throw new InvalidDataException($"{Name}: the specification in its class gives no graph.");

    /// <summary>Multiply-accumulate operations of one sample.</summary>
    public long Macs => Info.Layers.Sum(layer => layer.Macs);

    /// <summary>Bytes of weights and biases as declared, without padding.</summary>
    public long ParameterBytes => Info.Parameters.Sum(parameter => (long)parameter.Count * sizeof(float));
}
