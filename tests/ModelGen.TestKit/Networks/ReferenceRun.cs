using ModelGen.Core.Graphs;
using ModelGen.Reference;

namespace ModelGen.TestKit;

/// <summary>What a graph must give for some samples, and how far from it 32-bit execution may be.</summary>
public sealed class ReferenceRun
{
    private readonly Graph _graph;
    private readonly Activations _values;
    private readonly Fp32Contract _contract;

    /// <summary>Runs the reference executor.</summary>
    public ReferenceRun(Graph graph, ParameterSet parameters, IReadOnlyList<InputData> inputs)
    {
        _graph = graph;
        _values = new ReferenceExecutor(graph).Forward(parameters, [.. inputs.Select(input => input.ToDoubles())]);
        _contract = Fp32Contract.Of(graph, parameters, _values);
    }

    /// <summary>Fails where an output of the first samples is not what it must be.</summary>
    public void AssertAllows(IReadOnlyList<ReadOnlyMemory<float>> outputs, string where)
    {
        Assert.Equal(_graph.Outputs.Count, outputs.Count);
        for (int output = 0; output < outputs.Count; output++)
            AssertAllows(_values.Outputs[output], _contract.Outputs[output], outputs[output].Span, $"{where}, output {_graph.Outputs[output].Layer}");
    }

    /// <summary>Fails where an element is not within its bound.</summary>
    public static void AssertAllows(double[] expected, double[] bounds, ReadOnlySpan<float> actual, string where)
    {
        for (int index = 0; index < actual.Length; index++)
        {
            if (!Fp32Contract.Allows(expected[index], bounds[index], actual[index]))
                Assert.Fail($"{where}[{index}]: {actual[index]:R} instead of {expected[index]:R} within {bounds[index]:R}.");
        }
    }
}
