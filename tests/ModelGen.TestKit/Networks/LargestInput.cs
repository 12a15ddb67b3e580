using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference;

namespace ModelGen.TestKit;

/// <summary>How large an input may be so that nothing overflows on the way, by the largest magnitude that each node can have.</summary>
internal static class LargestInput
{
    // Where sums may overflow the contract permits everything: numbers just below are the ones that show something.
    private const double Limit = 1e37;

    /// <summary>A power of ten from 1 to 1e30.</summary>
    public static double Of(Graph graph, ParameterSet parameters)
    {
        double input = 1e30;
        while (input > 1 && !Fits(graph, parameters, input))
            input /= 10;
        return input;
    }

    private static bool Fits(Graph graph, ParameterSet parameters, double input)
    {
        double[] magnitudes = new double[graph.Nodes.Count];
        for (int index = 0; index < magnitudes.Length; index++)
        {
            Node node = graph.Nodes[index];
            double[] read = [.. node.Inputs.Select(operand => magnitudes[operand])];
            double[][] values = [.. node.Parameters.Select(parameter => parameters[parameter.Name])];
            double x = read.FirstOrDefault(), channels = node.Type.Shape.Channels;

            // What the node gives, and the largest sum that it forms.
            (double result, double way) = node.Operation switch
            {
                InputOperation => (node.Type.Element == ElementType.UInt8 ? 255 : input, 0),
                NormalizeOperation norm => Alone(norm.Mean.Zip(norm.Std, (mean, std) => (x + Math.Abs(mean)) / std).Max()),
                DenseOperation or ConvOperation => Alone((Largest(values[0]) * x * Products(node.Parameters[0].Shape)) + (values.Length > 1 ? Largest(values[1]) : 0)),
                PoolOperation pool => (x, pool.Kind == PoolKind.Average ? x * pool.Rows.Taps * pool.Columns.Taps : 0),
                BatchNormOperation norm => Alone(
                    ((x + Largest(values[2])) * values[0].Zip(values[3], (w, v) => Math.Abs(w) / Math.Sqrt(v + norm.Epsilon)).Max()) + Largest(values[1])),
                AddOperation => Alone(read.Sum()),
                MultiplyOperation => Alone(read[0] * read[1]),
                LayerNormOperation => ((Math.Sqrt(channels) * Largest(values[0])) + Largest(values[1]), channels * 4 * x * x),
                SoftmaxOperation softmax => softmax.Logarithm ? Alone((2 * x) + 20) : (1, 2 * x),
                ConcatOperation => Alone(read.Max()),
                _ => Alone(Math.Max(x, 1)),
            };
            if (!(Math.Max(result, way) <= Limit))
                return false;
            magnitudes[index] = result;
        }

        return true;
    }

    private static (double Result, double Way) Alone(double magnitude) => (magnitude, magnitude);

    /// <summary>How many products a row of a weight adds up.</summary>
    private static double Products(Shape weight) => (double)weight.Count / weight.Dimensions[0];

    private static double Largest(double[] values) => values.Max(Math.Abs);
}
