using ModelGen.Core.Graphs;
using ModelGen.Reference;

namespace ModelGen.TestKit;

/// <summary>Seeded parameters and inputs of a graph.</summary>
public sealed class NetworkNumbers
{
    private readonly Graph _graph;
    private readonly int _seed;
    private readonly NumberRange _range;

    /// <summary>Draws the parameters of a graph.</summary>
    public NetworkNumbers(Graph graph, int seed, NumberRange range = NumberRange.Ordinary)
    {
        (_graph, _seed, _range) = (graph, seed, range);
        var values = new RandomValues(seed);
        Parameters = graph.Parameters.ToDictionary(
            parameter => parameter.Name,
            parameter => values.Array((int)parameter.Shape.Count, source => Value(source, parameter)),
            StringComparer.Ordinal);
    }

    /// <summary>The parameters by name, in the order of declaration.</summary>
    public IReadOnlyDictionary<string, float[]> Parameters { get; }

    /// <summary>The parameters as the reference takes them.</summary>
    public ParameterSet ParameterSet => ParameterSet.FromSingle(Parameters);

    /// <summary>The parameters of a part of the graph.</summary>
    public ParameterSet ParametersOf(Graph part) => ParameterSet.FromSingle(
        part.Parameters.Select(parameter => KeyValuePair.Create(parameter.Name, Parameters[parameter.Name])));

    /// <summary>The parameters as a safetensors file.</summary>
    public byte[] File => SafetensorsWriter.Write(
        _graph.Parameters.Select(parameter => (parameter.Name, parameter.Shape.Dimensions.ToArray(), Parameters[parameter.Name])));

    /// <summary>Inputs for a number of samples; the same samples first for any number.</summary>
    public InputData[] Inputs(int samples)
    {
        double largest = _range == NumberRange.Extreme ? LargestInput.Of(_graph, ParameterSet) : 0;
        return [.. _graph.Inputs.Select(node => _graph.Nodes[node]).Select((node, index) =>
        {
            var values = new RandomValues(_seed + index + 1);
            int count = samples * (int)node.Type.Shape.Count;
            if (node.Type.Element == ElementType.UInt8)
                return Enumerable.Range(0, count).Select(_ => values.Byte()).ToArray();
            return (InputData)(_range == NumberRange.Extreme
                ? values.Array(count, source => source.Extreme(largest))
                : values.Array(count, source => source.Ordinary(2)));
        })];
    }

    // Keeps sums around 1 through any number of layers.
    private float Value(RandomValues values, Parameter parameter) => (parameter.Role, _range) switch
    {
        (ParameterRole.Variance, NumberRange.Extreme) => Math.Abs(values.ExtremeWeight()),
        (ParameterRole.Variance, _) => 1 + values.Ordinary(0.9),
        (ParameterRole.Scale, NumberRange.Extreme) => values.ExtremeScale(),
        (_, NumberRange.Extreme) => values.ExtremeWeight(),
        (ParameterRole.Weight, _) => values.Ordinary(Math.Sqrt(3.0 * parameter.Shape.Dimensions[0] / parameter.Shape.Count)),
        (ParameterRole.Scale, _) => 1 + values.Ordinary(0.5),
        _ => values.Ordinary(0.5),
    };
}
