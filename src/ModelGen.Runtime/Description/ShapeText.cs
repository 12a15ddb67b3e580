using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>Shapes as messages show them, and their sizes.</summary>
internal static class ShapeText
{
    public static string Of<T>(IEnumerable<T> shape) => "[" + string.Join(", ", shape) + "]";

    public static int Count(int[] shape)
    {
        int count = 1;
        foreach (int dimension in shape)
            count = checked(count * dimension);
        return count;
    }

    /// <summary>The position of an element as an index per dimension, for example <c>[3, 17]</c>.</summary>
    public static string IndexOf(IReadOnlyList<int> shape, long element)
    {
        long[] index = new long[shape.Count];
        for (int d = shape.Count - 1; d >= 0; d--)
        {
            index[d] = element % shape[d];
            element /= shape[d];
        }
        return Of(index);
    }
}
