using System.Collections.Generic;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>An operation whose every element is one of its input's elements, or 0.</summary>
internal abstract class MoveReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output)
    {
        foreach ((int from, int to) in Moves(call))
            output[to] = call.Inputs[0][from];
    }

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        if (inputGradients[0] is not double[] inputGradient)
            return;
        foreach ((int from, int to) in Moves(call))
            inputGradient[from] += outputGradient[to];
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        // No normalisation folds through a move.
        result.TakeMagnitude(output);
        foreach ((int from, int to) in Moves(call))
            result.Bound[to] = inputs[0].Bound[from];
    }

    /// <summary>Which element of a sample is the value's element at a place; null for a zero.</summary>
    /// <param name="operation">The operation.</param>
    /// <param name="value">The value's size.</param>
    /// <param name="row">The element's row.</param>
    /// <param name="column">The element's column.</param>
    /// <param name="channel">The element's channel.</param>
    protected abstract int? Source(Operation operation, Image value, int row, int column, int channel);

    private IEnumerable<(int From, int To)> Moves(OperationCall call)
    {
        Image value = Image.Of(call.Node.Type.Shape);
        int elements = call.Samples == 0 ? 0 : call.Inputs[0].Length / call.Samples, to = 0;
        for (int sample = 0; sample < call.Samples; sample++)
        {
            for (int row = 0; row < value.Rows; row++)
            {
                for (int column = 0; column < value.Columns; column++)
                {
                    for (int channel = 0; channel < value.Channels; channel++, to++)
                    {
                        if (Source(call.Node.Operation, value, row, column, channel) is int source)
                            yield return ((sample * elements) + source, to);
                    }
                }
            }
        }
    }
}
