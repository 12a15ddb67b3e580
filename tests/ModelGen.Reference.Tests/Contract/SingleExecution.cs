using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests.Contract;

/// <summary>How a 32-bit execution treats a normalisation.</summary>
internal enum Folding
{
    /// <summary>x * scale + shift, on its own.</summary>
    None,

    /// <summary>Into the next layer's weights, in 64 bits and rounded once.</summary>
    Double,

    /// <summary>Into the next layer's weights, in 32-bit arithmetic throughout.</summary>
    Single,
}

/// <summary>
/// Executes graphs in 32-bit arithmetic in one of the many ways in which a kernel may: any order of the products, any number of partial
/// sums, fused or not, the bias first or last, normalisations folded or not.
/// </summary>
internal sealed class SingleExecution(SeededRandom random, Folding folding)
{
    public float[][] Run(Graph graph, ParameterSet parameters, double[][] inputs)
    {
        float[][] values = new float[graph.Nodes.Count][];
        for (int index = 0; index < values.Length; index++)
        {
            Node node = graph.Nodes[index];
            values[index] = node.Operation switch
            {
                InputOperation input => Array.ConvertAll(inputs[input.Index], x => (float)x),
                NormalizeOperation normalize when !Folds(normalize) => Normalize(normalize, values[node.Inputs[0]]),
                ConvertOperation or FlattenOperation or NormalizeOperation => values[node.Inputs[0]],
                DenseOperation => Dense(graph, node, parameters, values[node.Inputs[0]]),
                ActivationOperation activation => Array.ConvertAll(values[node.Inputs[0]], x => Activate(activation.Activation, x)),
                _ => throw new NotSupportedException(),
            };
        }

        return values;
    }

    private static float[] Normalize(NormalizeOperation operation, float[] x) => x.Select((value, i) =>
    {
        double std = operation.Std[i % operation.Std.Count], mean = operation.Mean[i % operation.Mean.Count];
        return (value - (float)mean) * (float)(1 / std);
    }).ToArray();

    private bool Folds(NormalizeOperation normalize) => folding != Folding.None && normalize.IsFoldable;

    private float[] Dense(Graph graph, Node node, ParameterSet parameters, float[] x)
    {
        float[] weight = Array.ConvertAll(parameters[node.Parameters[0].Name], w => (float)w);
        float[] y = new float[weight.Length / x.Length];
        NormalizeOperation? folded = NormalizationBefore(graph, node) is { } before && Folds(before) ? before : null;
        for (int unit = 0; unit < y.Length; unit++)
        {
            Span<float> row = weight.AsSpan(unit * x.Length, x.Length);
            float bias = node.Parameters.Count > 1 ? (float)parameters[node.Parameters[1].Name][unit] : 0;
            if (folded is not null)
                bias = Fold(folded, row, bias);
            y[unit] = Sum(row, x, bias);
        }

        return y;
    }

    private float Fold(NormalizeOperation folded, Span<float> row, float bias)
    {
        double exact = bias;
        for (int i = 0; i < row.Length; i++)
        {
            double std = folded.Std[i % folded.Std.Count], mean = folded.Mean[i % folded.Mean.Count];
            exact -= row[i] * mean / std;
            row[i] = folding == Folding.Double ? (float)(row[i] / std) : row[i] / (float)std;
            bias -= row[i] * (float)mean;
        }

        return folding == Folding.Double ? (float)exact : bias;
    }

    private float Sum(ReadOnlySpan<float> w, float[] x, float bias)
    {
        float[] partial = new float[1 + random.Next(16)];
        bool fused = random.Next(2) == 0, first = random.Next(2) == 0;
        if (first)
            partial[0] = bias;
        int[] order = Enumerable.Range(0, x.Length).ToArray();
        random.Shuffle(order.AsSpan());
        for (int i = 0; i < order.Length; i++)
        {
            int input = order[i];
            ref float sum = ref partial[i % partial.Length];
            sum = fused ? MathF.FusedMultiplyAdd(w[input], x[input], sum) : sum + (w[input] * x[input]);
        }

        float total = 0;
        foreach (float sum in partial)
            total += sum;
        return first ? total : total + bias;
    }

    private static NormalizeOperation? NormalizationBefore(Graph graph, Node node)
    {
        Node before = graph.Nodes[node.Inputs[0]];
        return before.Operation is FlattenOperation
            ? NormalizationBefore(graph, before)
            : before.Operation as NormalizeOperation;
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
