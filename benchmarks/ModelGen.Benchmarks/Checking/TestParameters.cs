using ModelGen.Benchmarks.Measuring;
using ModelGen.Reference;
using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Checking;

/// <summary>The values that a network is checked and measured with, as its file and as the reference reads them.</summary>
/// <param name="Values">By canonical name.</param>
/// <param name="Options">How the file is loaded.</param>
/// <param name="OpenFile">Opens the file.</param>
internal sealed record TestParameters(ParameterSet Values, LoadOptions Options, Func<Stream> OpenFile)
{
    /// <summary>Noise of He's standard deviation sqrt(2 / inputs), so that values keep their size from layer to layer.</summary>
    public static TestParameters Random(NetworkInfo network)
    {
        var random = new SeededRandom(1);
        (string Name, int[] Shape, float[] Values)[] tensors = [.. network.Parameters.Select(parameter =>
        {
            int[] shape = [.. parameter.Shape];
            double deviation = shape.Length == 1 ? 0.05 : Math.Sqrt(2.0 / shape.Skip(1).Aggregate(1, (count, length) => count * length));
            float[] values = new float[parameter.Count];
            for (int i = 0; i < values.Length; i++)
                values[i] = (float)(deviation * random.NextGaussian());
            return (parameter.Name, shape, values);
        })];
        var file = new MemoryStream();
        SafetensorsWriter.Write(file, tensors);
        ParameterSet set = ParameterSet.FromSingle(tensors.Select(tensor => KeyValuePair.Create(tensor.Name, tensor.Values)));
        return new TestParameters(set, new LoadOptions(), () => new MemoryStream(file.GetBuffer(), 0, (int)file.Length, writable: false));
    }

    /// <summary>
    /// The peers' file of a network: its layers are called L0, L1 and so on, counting those without parameters too, and flattened
    /// images have their channels first.
    /// </summary>
    /// <exception cref="InvalidDataException">The file has another number of layers with parameters.</exception>
    public static TestParameters FromPeers(Net net, string path)
    {
        using SafetensorsReader file = SafetensorsReader.Open(path);
        string[] foreign = [.. file.Tensors.Select(tensor => Layer(tensor.Name)).Distinct().OrderBy(layer => int.Parse(layer.AsSpan(1)))];
        string[] own = [.. net.Info.Parameters.Select(parameter => Layer(parameter.Name)).Distinct()];
        if (foreign.Length != own.Length)
            throw new InvalidDataException($"{path}: expected {own.Length} layers with parameters, got {foreign.Length}.");

        Dictionary<string, string> names = net.Info.Parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => foreign[Array.IndexOf(own, Layer(parameter.Name))] + parameter.Name[parameter.Name.LastIndexOf('.')..]);
        ParameterSet set = ParameterSet.FromSingle(names.Select(name => KeyValuePair.Create(name.Key, file.ReadFloats(name.Value))));
        ChannelOrder.ReorderFlattened(net.Graph, set);
        var options = new LoadOptions { NameMap = names, FlattenOrder = FlattenOrder.ChannelRowColumn };
        return new TestParameters(set, options, () => File.OpenRead(path));
    }

    private static string Layer(string parameter) => parameter[..parameter.LastIndexOf('.')];
}
