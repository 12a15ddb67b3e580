using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Operations;

namespace ModelGen.Reference;

/// <summary>
/// Computes a graph in 64-bit floating point, node by node, forward and backward: the oracle that every other execution is
/// compared with. It is written to be read and checked, not to be fast.
/// </summary>
public sealed class ReferenceExecutor
{
    private readonly OperationTable _operations;
    private readonly bool[] _trainable;

    /// <summary>An executor of a graph.</summary>
    /// <exception cref="NotSupportedException">The graph has an operation that the reference does not know.</exception>
    public ReferenceExecutor(Graph graph) : this(graph, OperationTable.Default)
    {
    }

    internal ReferenceExecutor(Graph graph, OperationTable operations)
    {
        ArgumentNullException.ThrowIfNull(graph);
        Graph = graph;
        _operations = operations;
        _trainable = new bool[graph.Nodes.Count];
        for (int index = 0; index < _trainable.Length; index++)
        {
            Node node = graph.Nodes[index];
            _ = operations.Of(node);
            _trainable[index] = node.Parameters.Count > 0 || node.Inputs.Any(input => _trainable[input]);
        }
    }

    /// <summary>What is computed.</summary>
    public Graph Graph { get; }

    /// <summary>Computes every node.</summary>
    /// <param name="parameters">Exactly the parameters of the graph.</param>
    /// <param name="inputs">
    /// One array per input of the model, in the order of their indices, each holding the same number of samples, one after
    /// another, in row, column, channel order. Bytes are passed as the numbers 0 to 255.
    /// </param>
    /// <exception cref="ArgumentException">The parameters or the inputs do not fit the graph.</exception>
    public Activations Forward(ParameterSet parameters, IReadOnlyList<double[]> inputs)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(inputs);
        parameters.Check(Graph);
        int samples = CountSamples(inputs);
        var values = new double[Graph.Nodes.Count][];
        for (int index = 0; index < values.Length; index++)
        {
            Node node = Graph.Nodes[index];
            values[index] = new double[samples * node.Type.Shape.Count];
            _operations.Of(node).Forward(Call(index, samples, parameters, values, inputs), values[index]);
        }

        return new Activations(Graph, samples, values);
    }

    /// <summary>
    /// Carries the gradient of a scalar from the outputs back to the parameters and inputs (reverse accumulation).
    /// </summary>
    /// <param name="parameters">The parameters of the forward pass.</param>
    /// <param name="activations">The result of the forward pass.</param>
    /// <param name="outputGradients">The scalar's gradient with respect to each output, in the order of the outputs.</param>
    /// <exception cref="ArgumentException">A gradient has another size than its output.</exception>
    public Gradients Backward(ParameterSet parameters, Activations activations, IReadOnlyList<double[]> outputGradients)
    {
        double[]?[] gradients = Propagate(parameters, activations, outputGradients, everywhere: true, out ParameterSet result);
        return new Gradients(result, InputNodes().Select(index => gradients[index]!).ToArray());
    }

    /// <summary>As <see cref="Backward"/>, without the gradients that no parameter needs.</summary>
    internal ParameterSet BackwardToParameters(
        ParameterSet parameters, Activations activations, IReadOnlyList<double[]> outputGradients)
    {
        Propagate(parameters, activations, outputGradients, everywhere: false, out ParameterSet result);
        return result;
    }

    internal OperationCall Call(
        int index, int samples, ParameterSet parameters, IReadOnlyList<double[]> values, IReadOnlyList<double[]>? inputs)
    {
        Node node = Graph.Nodes[index];
        double[][] operands = node.Operation is InputOperation input
            ? inputs is null ? [] : [inputs[input.Index]]
            : node.Inputs.Select(operand => values[operand]).ToArray();
        return new OperationCall(node, samples, operands, node.Parameters.Select(parameter => parameters[parameter.Name]).ToArray());
    }

    private double[]?[] Propagate(
        ParameterSet parameters,
        Activations activations,
        IReadOnlyList<double[]> outputGradients,
        bool everywhere,
        out ParameterSet result)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(activations);
        ArgumentNullException.ThrowIfNull(outputGradients);
        parameters.Check(Graph);
        var gradients = new double[]?[Graph.Nodes.Count];
        for (int index = 0; index < gradients.Length; index++)
        {
            if (everywhere || _trainable[index])
                gradients[index] = new double[activations.Values[index].Length];
        }

        AddOutputGradients(activations, outputGradients, gradients);
        result = ParameterSet.Zeros(Graph);
        for (int index = gradients.Length - 1; index >= 0; index--)
        {
            if (gradients[index] is not double[] gradient || Graph.Nodes[index].Operation is InputOperation)
                continue;
            Node node = Graph.Nodes[index];
            ParameterSet sums = result;
            _operations.Of(node).Backward(
                Call(index, activations.Samples, parameters, activations.Values, inputs: null),
                activations.Values[index],
                gradient,
                node.Inputs.Select(input => gradients[input]).ToArray(),
                node.Parameters.Select(parameter => sums[parameter.Name]).ToArray());
        }

        return gradients;
    }

    private void AddOutputGradients(Activations activations, IReadOnlyList<double[]> outputGradients, double[]?[] gradients)
    {
        if (outputGradients.Count != Graph.Outputs.Count)
            throw new ArgumentException(
                $"'{Graph.Name}' has {Graph.Outputs.Count} outputs; {outputGradients.Count} gradients are given.");
        for (int output = 0; output < outputGradients.Count; output++)
        {
            double[] given = outputGradients[output];
            if (given.Length != activations.Outputs[output].Length)
                throw new ArgumentException(
                    $"Output '{Graph.Outputs[output].Layer}' has {activations.Outputs[output].Length} values, " +
                    $"its gradient {given.Length}.");
            if (gradients[Graph.Outputs[output].Node] is not double[] sum)
                continue;
            for (int i = 0; i < sum.Length; i++)
                sum[i] += given[i];
        }
    }

    private int CountSamples(IReadOnlyList<double[]> inputs)
    {
        int[] nodes = InputNodes();
        if (inputs.Count != nodes.Length)
            throw new ArgumentException($"'{Graph.Name}' has {nodes.Length} inputs; {inputs.Count} are given.");
        long samples = nodes.Length == 0 ? 1 : inputs[0].Length / Graph.Nodes[nodes[0]].Type.Shape.Count;
        for (int input = 0; input < nodes.Length; input++)
        {
            Node node = Graph.Nodes[nodes[input]];
            if (inputs[input].Length != samples * node.Type.Shape.Count)
                throw new ArgumentException(
                    $"Input '{node.Layer}' has {inputs[input].Length} values; " +
                    $"{samples} samples of {node.Type.Shape} have {samples * node.Type.Shape.Count}.");
        }

        return (int)samples;
    }

    private int[] InputNodes() =>
        Graph.Inputs.OrderBy(index => ((InputOperation)Graph.Nodes[index].Operation).Index).ToArray();
}
