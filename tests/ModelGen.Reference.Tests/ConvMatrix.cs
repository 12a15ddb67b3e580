using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Tests;

/// <summary>
/// A convolution as a matrix from all elements of the image to all of the value: for each pair of pixels the tap that joins them, if there
/// is one, found from their distance.
/// </summary>
internal sealed class ConvMatrix
{
    private readonly double[,] _matrix;
    private readonly double[] _constant;

    public ConvMatrix(Node node, Shape input, ParameterSet parameters)
    {
        var operation = (ConvOperation)node.Operation;
        (Image from, Image to) = (Image.Of(input), Image.Of(node.Type.Shape));
        double[] weight = parameters[node.Parameters[0].Name];
        int filtersPerGroup = operation.Filters / operation.Groups, channelsPerGroup = from.Channels / operation.Groups;
        _matrix = new double[to.Count, from.Count];
        _constant = new double[to.Count];
        for (int y = 0; y < to.Count; y++)
        {
            int filter = y % to.Channels, column = y / to.Channels % to.Columns, row = y / to.Channels / to.Columns;
            _constant[y] = node.Parameters.Count > 1 ? parameters[node.Parameters[1].Name][filter] : 0;
            for (int x = 0; x < from.Count; x++)
            {
                int channel = x % from.Channels;
                int? i = Tap(operation.Rows, row, x / from.Channels / from.Columns);
                int? j = Tap(operation.Columns, column, x / from.Channels % from.Columns);
                if (i is null || j is null || channel / channelsPerGroup != filter / filtersPerGroup)
                    continue;
                int c = channel % channelsPerGroup;
                _matrix[y, x] = weight[(((((filter * channelsPerGroup) + c) * operation.Rows.Taps) + i.Value) * operation.Columns.Taps) + j.Value];
            }
        }
    }

    public double[] Times(double[] x) => [.. _constant.Select((constant, y) => constant + x.Select((value, at) => value * _matrix[y, at]).Sum())];

    public double[] TransposedTimes(double[] y) =>
        [.. Enumerable.Range(0, _matrix.GetLength(1)).Select(x => y.Select((value, at) => value * _matrix[at, x]).Sum())];

    private static int? Tap(WindowAxis axis, int output, int input)
    {
        int distance = input + axis.Before - (output * axis.Stride);
        return distance >= 0 && distance % axis.Dilation == 0 && distance / axis.Dilation < axis.Taps ? distance / axis.Dilation : null;
    }
}
