using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Planning.Lowering;

/// <summary>Joins loops over samples and rows as far as the distances of all values allow.</summary>
internal static class Extents
{
    /// <summary>The shortest loops.</summary>
    /// <param name="samples">Samples.</param>
    /// <param name="rows">Rows per sample.</param>
    /// <param name="elements">Elements per row.</param>
    /// <param name="inputs">The distances of the values that are read.</param>
    /// <param name="output">The distances of the value that is written.</param>
    /// <param name="joinsRows">Whether rows without gaps may become one run.</param>
    public static RowExtent Of(
        long samples, long rows, long elements, IEnumerable<RowStride> inputs, RowStride output, bool joinsRows)
    {
        RowStride[] strides = inputs.Append(output).ToArray();
        if (rows == 1)
        {
            strides = strides.Select(stride => new RowStride(0, stride.Sample)).ToArray();
            (samples, rows) = (1, samples);
        }
        else if (strides.All(stride => stride.Sample == rows * stride.Row))
        {
            (samples, rows) = (1, samples * rows);
        }

        if (joinsRows && samples == 1 && strides.All(stride => stride.Row == elements))
            (rows, elements) = (1, rows * elements);
        RowStride[] used = strides
            .Select(stride => new RowStride(samples == 1 ? 0 : stride.Sample, rows == 1 ? 0 : stride.Row))
            .ToArray();
        return new RowExtent(samples, rows, elements, used.Take(used.Length - 1).ToEquatableArray(), used[used.Length - 1]);
    }
}
