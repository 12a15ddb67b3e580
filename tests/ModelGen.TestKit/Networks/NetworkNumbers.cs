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
            parameter => values.Array((int)parameter.Shape.Count, source => Weight(source, parameter)),
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
    public InputData[] Inputs(int samples) =>
    [
        .. _graph.Inputs.Select(node => _graph.Nodes[node]).Select((node, index) =>
        {
            var values = new RandomValues(_seed + index + 1);
            int count = samples * (int)node.Type.Shape.Count;
            if (node.Type.Element == ElementType.UInt8)
                return Enumerable.Range(0, count).Select(_ => values.Byte()).ToArray();
            return (InputData)(_range == NumberRange.Extreme
                ? values.Array(count, source => source.Extreme(LargestInput()))
                : values.Array(count, source => source.Ordinary(2)));
        }),
    ];

    // Keeps sums around 1 through any number of layers.
    private float Weight(RandomValues values, Parameter parameter) => _range == NumberRange.Extreme
        ? values.ExtremeWeight()
        : values.Ordinary(parameter.Shape.Rank == 2 ? Math.Sqrt(3.0 / parameter.Shape.Dimensions[1]) : 0.5);

    /// <summary>The largest input that no chain of layers, with weights up to 1 and standard deviations from 0.1, makes overflow.</summary>
    private double LargestInput()
    {
        double growth = 1;
        foreach (Node node in _graph.Nodes)
        {
            growth *= node.Operation switch
            {
                DenseOperation => node.Parameters[0].Shape.Dimensions[1] + 1.0,
                NormalizeOperation => 10.0,
                _ => 1.0,
            };
        }

        return Math.Min(1e30, 1e37 / growth);
    }
}
