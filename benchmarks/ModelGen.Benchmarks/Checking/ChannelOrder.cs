using ModelGen.Core.Graphs;
using ModelGen.Reference;

namespace ModelGen.Benchmarks.Checking;

/// <summary>Brings what stands channel by channel, as the peers have it, into row, column, channel order.</summary>
internal static class ChannelOrder
{
    /// <summary>Reorders one sample after another.</summary>
    /// <param name="values">Whole samples.</param>
    /// <param name="shape">The shape of one as it is wanted, channels last.</param>
    public static T[] Last<T>(T[] values, int[] shape)
    {
        int channels = shape[^1], positions = shape.Aggregate(1, (count, length) => count * length) / channels;
        var reordered = new T[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            int sample = i / (positions * channels), position = i / channels % positions, channel = i % channels;
            reordered[i] = values[(((sample * channels) + channel) * positions) + position];
        }

        return reordered;
    }

    /// <summary>Reorders the weights of the dense layers that read a flattened image.</summary>
    public static void ReorderFlattened(Graph graph, ParameterSet parameters)
    {
        foreach (Node dense in graph.Nodes.Where(node => node.Operation is DenseOperation))
        {
            Node input = graph.Nodes[dense.Inputs[0]];
            if (input.Operation is FlattenOperation)
            {
                string weight = dense.Parameters[0].Name;
                parameters[weight] = Last(parameters[weight], [.. graph.Nodes[input.Inputs[0]].Type.Shape.Dimensions]);
            }
        }
    }
}
