using System.Globalization;

namespace ModelGen.Samples.Geometry;

/// <summary>
/// One stroke of the pen: control points that a Catmull-Rom spline passes through. A point marked as a corner ends the smooth
/// run, so that the stroke may turn sharply there; a smooth stroke that ends where it starts is closed smoothly.
/// </summary>
public sealed class Stroke
{
    private const int SamplesPerSpan = 6;

    private readonly Point[] _points;
    private readonly bool[] _corners;

    private Stroke(Point[] points, bool[] corners)
    {
        _points = points;
        _corners = corners;
    }

    public int Count => _points.Length;

    /// <summary>Reads <c>x,y x,y! x,y</c>: points in percent of the glyph's box, <c>!</c> after a corner.</summary>
    public static Stroke Parse(string text)
    {
        string[] parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length < 2)
            throw new FormatException($"A stroke needs two points or more: '{text}'.");
        var points = new Point[parts.Length];
        var corners = new bool[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            corners[i] = parts[i].EndsWith('!');
            string[] numbers = parts[i].TrimEnd('!').Split(',');
            points[i] = new Point(Percent(numbers[0]), Percent(numbers[1]));
        }

        return new Stroke(points, corners);

        static float Percent(string number) => int.Parse(number, CultureInfo.InvariantCulture) / 100f;
    }

    /// <summary>Adds the stroke to <paramref name="path"/>, each control point moved by its offset.</summary>
    public void Trace(ReadOnlySpan<Point> offsets, PenPath path)
    {
        bool closed = _points[0] == _points[^1] && !Array.Exists(_corners, corner => corner);
        int last = _points.Length - 1;
        Span<Point> moved = stackalloc Point[_points.Length];
        for (int i = 0; i <= last; i++)
            moved[i] = _points[i] + offsets[i];
        if (closed)
            moved[last] = moved[0];

        path.Add(moved[0]);
        for (int i = 0; i < last; i++)
        {
            Point from = moved[i], to = moved[i + 1];
            bool first = i == 0 || _corners[i], final = i + 1 == last || _corners[i + 1];
            if (first && final && !closed)
            {
                path.Add(to);
                continue;
            }

            Point before = !first ? moved[i - 1] : closed ? moved[last - 1] : from;
            Point after = !final ? moved[i + 2] : closed ? moved[1] : to;
            AddSpan(path, from, to, (to - before) * 0.5f, (after - from) * 0.5f);
        }

        path.EndStroke();
    }

    private static void AddSpan(PenPath path, Point from, Point to, Point leaving, Point arriving)
    {
        for (int step = 1; step <= SamplesPerSpan; step++)
        {
            float t = (float)step / SamplesPerSpan, u = 1 - t;
            path.Add(from * ((1 + 2 * t) * u * u) + leaving * (t * u * u) + to * (t * t * (3 - 2 * t)) - arriving * (t * t * u));
        }
    }
}
