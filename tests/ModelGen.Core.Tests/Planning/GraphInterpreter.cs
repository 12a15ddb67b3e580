using ModelGen.Core.Graphs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Computes a graph node by node, one sample at a time, each value in memory of its own.</summary>
internal static class GraphInterpreter
{
    /// <summary>The outputs of one sample.</summary>
    public static double[][] Run(Graph graph, double[][] inputs)
    {
        var values = new double[graph.Nodes.Count][];
        for (int index = 0; index < values.Length; index++)
        {
            Node node = graph.Nodes[index];
            values[index] = node.Operation is InputOperation input
                ? inputs[input.Index]
                : Compute(node, [.. node.Inputs.Select(source => graph.Nodes[source].Type.Shape)], [.. node.Inputs.Select(source => values[source])]);
            Assert.Equal(node.Type.Shape.Count, values[index].Length);
        }

        return [.. graph.Outputs.Select(output => values[output.Node])];
    }

    private static double[] Compute(Node node, Shape[] sources, double[][] x)
    {
        int channels = node.Type.Shape.Channels;
        string[] names = [.. node.Parameters.Select(parameter => parameter.Name)];
        return node.Operation switch
        {
            ConvertOperation or FlattenOperation => x[0],
            NormalizeOperation normalize => Each(x[0], (value, i) => (value - normalize.Mean[i % channels]) / normalize.Std[i % channels]),
            DenseOperation => Dense(names, channels, x[0]),
            BatchNormOperation norm => Each(x[0], (value, i) => Numbers.BatchNorm(names, norm.Epsilon, i % channels, value)),
            AddOperation => Each(x[0], (value, i) => value + x[1][i]),
            MultiplyOperation => Each(x[0], (value, i) => value * x[1][i % x[1].Length]),
            ActivationOperation activation => Each(x[0], (value, _) => Numbers.Activate(activation.Activation, value)),
            ConcatOperation => Concat(x, (int)(node.Type.Shape.Count / channels)),
            SoftmaxOperation softmax => Rows(x[0], channels, row => Numbers.Softmax(row, softmax.Logarithm)),
            LayerNormOperation norm => Rows(x[0], channels, row => Numbers.LayerNorm(
                row, norm.Epsilon, channel => Numbers.Parameter(names[0], channel), channel => Numbers.Parameter(names[1], channel))),
            _ => ImageInterpreter.Compute(node, Image.Of(sources[0]), x[0]),
        };
    }

    private static double[] Dense(string[] names, int units, double[] x)
    {
        double[] weight = Numbers.Parameters(names[0], (long)units * x.Length);
        return [.. Enumerable.Range(0, units).Select(unit =>
            (names.Length > 1 ? Numbers.Parameter(names[1], unit) : 0) + x.Select((value, i) => value * weight[(unit * x.Length) + i]).Sum())];
    }

    private static double[] Concat(double[][] parts, int positions) => [.. Enumerable.Range(0, positions).SelectMany(position =>
        parts.SelectMany(part => part.Skip(position * (part.Length / positions)).Take(part.Length / positions)))];

    private static double[] Each(double[] x, Func<double, int, double> f) => [.. x.Select(f)];

    private static double[] Rows(double[] x, int channels, Func<double[], double[]> f) => [.. x.Chunk(channels).SelectMany(f)];
}
