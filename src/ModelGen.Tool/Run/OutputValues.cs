using System.Collections.Generic;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>What a network gave for one output.</summary>
/// <param name="Name">The output.</param>
/// <param name="Shape">Its shape.</param>
/// <param name="Values">All values, the last dimension fastest.</param>
/// <param name="Top">The largest values of a vector, largest first; empty for other shapes, or where none were asked for.</param>
internal sealed record OutputValues(string Name, IReadOnlyList<int> Shape, IReadOnlyList<float> Values, IReadOnlyList<RankedValue> Top)
{
    /// <param name="name">The output.</param>
    /// <param name="shape">Its shape.</param>
    /// <param name="values">Its values.</param>
    /// <param name="top">How many of a vector's values to rank.</param>
    public static OutputValues Of(string name, IReadOnlyList<int> shape, float[] values, int top)
    {
        IEnumerable<RankedValue> ranked = values
            .Select((value, index) => new RankedValue(index, value))
            .OrderByDescending(each => each.Value).ThenBy(each => each.Index)
            .Take(shape.Count == 1 ? top : 0);
        return new OutputValues(name, shape, values, [.. ranked]);
    }
}

/// <summary>A value and its place in a vector.</summary>
internal sealed record RankedValue(int Index, float Value);
