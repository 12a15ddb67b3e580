using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;

namespace ModelGen.Reference;

/// <summary>The value of every node for some samples.</summary>
public sealed class Activations
{
    private readonly double[][] _values;

    internal Activations(Graph graph, int samples, double[][] values)
    {
        Samples = samples;
        _values = values;
        Outputs = graph.Outputs.Select(output => values[output.Node]).ToArray();
    }

    /// <summary>How many samples each array holds, one after another.</summary>
    public int Samples { get; }

    /// <summary>The values by node index, each sample in row, column, channel order.</summary>
    public IReadOnlyList<double[]> Values => _values;

    /// <summary>The values of the model's outputs, in the order of declaration.</summary>
    public IReadOnlyList<double[]> Outputs { get; }
}

/// <summary>The gradient of a scalar with respect to everything a graph reads.</summary>
/// <param name="Parameters">With respect to each parameter, summed over the samples.</param>
/// <param name="Inputs">With respect to each input of the model, sample by sample.</param>
public sealed record Gradients(ParameterSet Parameters, IReadOnlyList<double[]> Inputs);
