using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests.Contract;

/// <summary>How a 32-bit execution treats normalisations.</summary>
internal enum Folding
{
    /// <summary>On their own.</summary>
    None,

    /// <summary>Into the weights of the linear layer beside them, in 64 bits and rounded once.</summary>
    Double,

    /// <summary>As <see cref="Double"/>, but declared normalisations in 32-bit arithmetic throughout.</summary>
    Single,
}

/// <summary>Executes graphs of one sample in 32-bit arithmetic, sums and foldings as kernels may do them.</summary>
internal sealed class SingleExecution(SeededRandom random, Folding folding)
{
    private readonly SingleArithmetic _arithmetic = new(random);

    /// <summary>The value of every node; null where a node has none of its own, because it is folded into another.</summary>
    public float[]?[] Run(Graph graph, ParameterSet parameters, double[][] inputs)
    {
        float[][] values = new float[graph.Nodes.Count][];
        var absent = new HashSet<int>();
        for (int index = 0; index < values.Length; index++)
        {
            Node node = graph.Nodes[index];
            if (node.Operation is NormalizeOperation or BatchNormOperation && IsFoldedBefore(graph, index))
            {
                values[index] = values[node.Inputs[0]];
                Hide(graph, index, absent);
            }
            else if (node.Operation is BatchNormOperation && IsFoldedBehind(graph, index))
            {
                int linear = node.Inputs[0];
                values[index] = Linear(graph, linear, parameters, values[graph.Nodes[linear].Inputs[0]], BatchNormNumbers.Of(node, parameters));
                absent.Add(linear);
            }
            else
            {
                values[index] = node.Operation is InputOperation input
                    ? Array.ConvertAll(inputs[input.Index], x => (float)x)
                    : Compute(graph, index, parameters, [.. node.Inputs.Select(operand => values[operand])]);
            }
        }

        return [.. values.Select((value, index) => absent.Contains(index) ? null : value)];
    }

    private float[] Compute(Graph graph, int index, ParameterSet parameters, float[][] operands)
    {
        Node node = graph.Nodes[index];
        float[] x = operands[0];
        var position = new SingleNormalization(_arithmetic);
        int channels = node.Type.Shape.Channels;
        return node.Operation switch
        {
            NormalizeOperation normalize => Normalize(normalize, x),
            ConvertOperation or FlattenOperation => x,
            DenseOperation or ConvOperation => Linear(graph, index, parameters, x, behind: null),
            BatchNormOperation => position.BatchNorm(x, BatchNormNumbers.Of(node, parameters)),
            LayerNormOperation norm => position.LayerNorm(x, channels, Singles(0), Singles(1), norm.Epsilon),
            SoftmaxOperation softmax => position.Softmax(x, channels, softmax.Logarithm),
            AddOperation => [.. x.Zip(operands[1], (a, b) => a + b)],
            MultiplyOperation => [.. x.Select((a, i) => a * operands[1][i % operands[1].Length])],
            ConcatOperation => Concat(operands, x.Length / graph.Nodes[node.Inputs[0]].Type.Shape.Channels),
            ActivationOperation activation => Array.ConvertAll(x, value => Activate(activation.Activation, value)),
            PoolOperation pool => new SingleImages(_arithmetic).Pool(pool, x),
            PadOperation or UpsampleOperation or DepthToSpaceOperation or ChannelShuffleOperation =>
                SingleImages.Move(node, graph.Nodes[node.Inputs[0]].Type.Shape, x),
            _ => throw new NotSupportedException(),
        };

        float[] Singles(int parameter) => Array.ConvertAll(parameters[node.Parameters[parameter].Name], value => (float)value);
    }

    private static float[] Concat(float[][] parts, int positions) =>
        [.. Enumerable.Range(0, positions).SelectMany(position =>
            parts.SelectMany(part => part.Skip(position * (part.Length / positions)).Take(part.Length / positions)))];

    private static float[] Normalize(NormalizeOperation operation, float[] x) => x.Select((value, i) =>
    {
        double std = operation.Std[i % operation.Std.Count], mean = operation.Mean[i % operation.Mean.Count];
        return (value - (float)mean) * (float)(1 / std);
    }).ToArray();

    /// <summary>Whether a normalisation is read by linear layers alone and may become a part of their weights.</summary>
    private bool IsFoldedBefore(Graph graph, int index)
    {
        Operation operation = graph.Nodes[index].Operation;
        bool foldable = operation is NormalizeOperation normalize ? normalize.IsFoldable : !IsFoldedBehind(graph, index);
        return folding != Folding.None && foldable && OnlyLinearReads(graph, index);
    }

    private static bool OnlyLinearReads(Graph graph, int index)
    {
        int[] readers = Readers(graph, index);
        return graph.OutputOf(index) < 0 && readers.Length > 0 && readers.All(reader => graph.Nodes[reader].Operation switch
        {
            DenseOperation => true,
            ConvOperation conv => conv.Groups == 1 && !conv.Rows.IsPadded && !conv.Columns.IsPadded, // Zeros are not normalised.
            FlattenOperation => OnlyLinearReads(graph, reader),
            _ => false,
        });
    }

    private bool IsFoldedBehind(Graph graph, int index)
    {
        int source = graph.Nodes[index].Inputs[0];
        return folding != Folding.None && graph.Nodes[source].Operation is DenseOperation or ConvOperation && Readers(graph, source).Length == 1 &&
            graph.OutputOf(source) < 0;
    }

    private static int[] Readers(Graph graph, int index) =>
        [.. Enumerable.Range(0, graph.Nodes.Count).Where(reader => graph.Nodes[reader].Inputs.Contains(index))];

    private static void Hide(Graph graph, int index, HashSet<int> absent)
    {
        absent.Add(index);
        foreach (int reader in Readers(graph, index).Where(reader => graph.Nodes[reader].Operation is FlattenOperation))
            Hide(graph, reader, absent);
    }

    private float[] Linear(Graph graph, int index, ParameterSet parameters, float[] x, BatchNormNumbers? behind)
    {
        Node node = graph.Nodes[index];
        double[] weight = parameters[node.Parameters[0].Name];
        int before = NormalizationBefore(graph, node);
        var y = new List<float>();
        foreach ((int unit, int[] weights, float[] values) in Products(graph, node, x))
        {
            double[] row = Array.ConvertAll(weights, at => weight[at]);
            double bias = node.Parameters.Count > 1 ? parameters[node.Parameters[1].Name][unit] : 0;
            if (before >= 0)
                bias = Fold(graph.Nodes[before], parameters, row, bias);
            if (behind is not null)
            {
                row = Array.ConvertAll(row, w => w * behind.Scale[unit]);
                bias = ((bias - behind.Mean[unit]) * behind.Scale[unit]) + behind.Shift[unit];
            }

            y.Add(_arithmetic.Sum(Array.ConvertAll(row, w => (float)w), values, (float)bias));
        }

        return [.. y];
    }

    private static IEnumerable<(int Unit, int[] Weights, float[] X)> Products(Graph graph, Node node, float[] x) =>
        node.Operation is DenseOperation dense
            ? Enumerable.Range(0, dense.Units).Select(unit => (unit, Enumerable.Range(unit * x.Length, x.Length).ToArray(), x))
            : SingleImages.Products(node, x, graph.Nodes[node.Inputs[0]].Type.Shape.Channels);

    private double Fold(Node before, ParameterSet parameters, double[] row, double bias)
    {
        double exact = bias;
        float single = (float)bias;
        BatchNormNumbers? norm = before.Operation is BatchNormOperation ? BatchNormNumbers.Of(before, parameters) : null;
        for (int i = 0; i < row.Length; i++)
        {
            if (norm is not null)
            {
                int c = i % norm.Scale.Length;
                exact += row[i] * (norm.Shift[c] - (norm.Mean[c] * norm.Scale[c]));
                row[i] *= norm.Scale[c];
            }
            else
            {
                var folded = (NormalizeOperation)before.Operation;
                double std = folded.Std[i % folded.Std.Count], mean = folded.Mean[i % folded.Mean.Count];
                exact -= row[i] * mean / std;
                row[i] = folding == Folding.Double ? row[i] / std : (float)row[i] / (float)std;
                single -= (float)row[i] * (float)mean;
            }
        }

        return folding == Folding.Double || norm is not null ? exact : single;
    }

    /// <summary>The normalisation that is folded into a linear layer, or -1.</summary>
    private int NormalizationBefore(Graph graph, Node node)
    {
        int index = node.Inputs[0];
        Node before = graph.Nodes[index];
        if (before.Operation is FlattenOperation)
            return NormalizationBefore(graph, before);
        return before.Operation is NormalizeOperation or BatchNormOperation && IsFoldedBefore(graph, index) ? index : -1;
    }

    private static float Activate(Activation activation, float x) => activation.Kind switch
    {
        ActivationKind.None => x,
        ActivationKind.Relu => MathF.Max(x, 0),
        ActivationKind.Relu6 => MathF.Min(MathF.Max(x, 0), 6),
        ActivationKind.LeakyRelu => x < 0 ? x * (float)activation.Slope : x,
        ActivationKind.Sigmoid => 1 / (1 + MathF.Exp(-x)),
        ActivationKind.Tanh => MathF.Tanh(x),
        ActivationKind.HardSwish => x * MathF.Min(MathF.Max(MathF.FusedMultiplyAdd(x, 1f / 6, 0.5f), 0), 1),
        ActivationKind.Gelu => 0.5f * x * (1 + (float)Special.Erf(x * 0.70710678f)),
        _ => throw new NotSupportedException(),
    };
}
