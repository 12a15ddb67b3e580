using System.Runtime.InteropServices;

namespace ModelGen.Samples.Geometry;

/// <summary>What the pen draws: one polyline per stroke. Reused from image to image.</summary>
public sealed class PenPath
{
    private readonly List<Point> _points = [];
    private readonly List<int> _ends = [];

    public int Strokes => _ends.Count;

    /// <summary>The points of all strokes, to be moved in place.</summary>
    public Span<Point> Points => CollectionsMarshal.AsSpan(_points);

    public ReadOnlySpan<Point> this[int stroke]
    {
        get
        {
            int start = stroke == 0 ? 0 : _ends[stroke - 1];
            return Points[start.._ends[stroke]];
        }
    }

    public void Clear()
    {
        _points.Clear();
        _ends.Clear();
    }

    public void Add(Point point) => _points.Add(point);

    public void EndStroke() => _ends.Add(_points.Count);
}
