using System;
using System.Collections.Generic;
using ModelGen.Reference.Operations;

namespace ModelGen.Reference.Training;

/// <summary>The dense layer as three matrix products: as the reference to the bit, and much faster.</summary>
internal sealed class BatchedDense : DenseReference
{
    public override void Forward(OperationCall call, double[] output)
    {
        (int units, int inputs) = Sizes(call);
        for (int sample = 0; sample < call.Samples; sample++)
        {
            for (int unit = 0; unit < units; unit++)
                output[(sample * units) + unit] = Bias(call, unit);
        }

        // Y = X W'.
        double[] transposed = Transpose(call.Parameters[0], units, inputs);
        MatrixProduct.Add(call.Samples, units, inputs, call.Inputs[0], inputs, 1, transposed, output);
    }

    public override void Backward(
        OperationCall call,
        double[] output,
        double[] outputGradient,
        IReadOnlyList<double[]?> inputGradients,
        IReadOnlyList<double[]> parameterGradients)
    {
        (int units, int inputs) = Sizes(call);

        // dW = dY' X and dX = dY W.
        MatrixProduct.Add(units, inputs, call.Samples, outputGradient, 1, units, call.Inputs[0], parameterGradients[0]);
        if (inputGradients[0] is double[] inputGradient)
            MatrixProduct.Add(call.Samples, inputs, units, outputGradient, units, 1, call.Parameters[0], inputGradient);
        if (parameterGradients.Count < 2)
            return;
        for (int sample = 0; sample < call.Samples; sample++)
        {
            for (int unit = 0; unit < units; unit++)
                parameterGradients[1][unit] += outputGradient[(sample * units) + unit];
        }
    }

    /// <summary>A matrix row by row, column by column.</summary>
    internal static double[] Transpose(double[] matrix, int rows, int columns)
    {
        const int Block = 16;
        double[] result = GC.AllocateUninitializedArray<double>(matrix.Length);
        for (int row = 0; row < rows; row += Block)
        {
            int end = Math.Min(rows, row + Block);
            for (int column = 0; column < columns; column++)
            {
                for (int r = row; r < end; r++)
                    result[(column * rows) + r] = matrix[(r * columns) + column];
            }
        }

        return result;
    }
}
