using System.Globalization;
using System.Linq;

namespace ModelGen.CodeFixes;

/// <summary>A shape as messages write it: <c>28x28x1</c>.</summary>
internal readonly struct ShapeText
{
    private readonly int[] _dimensions;

    public ShapeText(string text)
    {
        Text = text;
        _dimensions = text.Split('x')
            .Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out int dimension) ? dimension : 0)
            .ToArray();
    }

    /// <summary>The text itself.</summary>
    public string Text { get; }

    /// <summary>How many dimensions; 0 for a text that is no shape.</summary>
    public int Rank => _dimensions.Contains(0) ? 0 : _dimensions.Length;

    /// <summary>The last dimension as written.</summary>
    public string Channels => Text.Substring(Text.LastIndexOf('x') + 1);

    /// <summary>Whether all dimensions but the last are those of another shape.</summary>
    public bool HasPositionsOf(ShapeText other) =>
        Rank > 0 && Rank == other.Rank && _dimensions.Take(Rank - 1).SequenceEqual(other._dimensions.Take(Rank - 1));

    /// <summary>How many elements.</summary>
    public long Count => _dimensions.Aggregate(1L, (count, dimension) => count * dimension);
}
