using System;
using System.Collections.Generic;
using ModelGen.Reference.Contract;

namespace ModelGen.Reference.Operations;

/// <summary>Values joined along the last dimension, in order: at each position the channels of the first, then of the second.</summary>
internal sealed class ConcatReference : IReferenceOperation
{
    public void Forward(OperationCall call, double[] output)
    {
        foreach ((int input, int from, int to, int count) in Pieces(call))
            Array.Copy(call.Inputs[input], from, output, to, count);
    }

    public void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        foreach ((int input, int from, int to, int count) in Pieces(call))
        {
            if (inputGradients[input] is not double[] inputGradient)
                continue;
            for (int i = 0; i < count; i++)
                inputGradient[from + i] += outputGradient[to + i];
        }
    }

    public void Bound(OperationCall call, double[] output, IReadOnlyList<Fp32Error> inputs, Fp32Error result)
    {
        foreach ((int input, int from, int to, int count) in Pieces(call))
            Array.Copy(inputs[input].Bound, from, result.Bound, to, count);
        result.TakeMagnitude(output);
    }

    /// <summary>Which elements of which input come where, position by position.</summary>
    private static IEnumerable<(int Input, int From, int To, int Count)> Pieces(OperationCall call)
    {
        // The other dimensions are equal: all values have as many positions.
        int positions = call.Samples * (int)(call.Node.Type.Shape.Count / call.Node.Type.Shape.Channels);
        int to = 0;
        for (int position = 0; position < positions; position++)
        {
            for (int input = 0; input < call.Inputs.Count; input++)
            {
                int channels = call.Inputs[input].Length / positions;
                yield return (input, position * channels, to, channels);
                to += channels;
            }
        }
    }
}
