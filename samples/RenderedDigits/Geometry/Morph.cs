namespace ModelGen.Samples.Geometry;

/// <summary>Blends two paths, stroke by stroke.</summary>
public static class Morph
{
    private const int PointsPerStroke = 32;

    /// <summary>
    /// Writes the path that lies at <paramref name="mix"/> between <paramref name="first"/> (0) and <paramref name="second"/> (1).
    /// Where one has fewer strokes, its last one stands for the missing ones.
    /// </summary>
    public static void Blend(PenPath first, PenPath second, float mix, PenPath result)
    {
        Span<Point> a = stackalloc Point[PointsPerStroke], b = stackalloc Point[PointsPerStroke];
        result.Clear();
        int strokes = Math.Max(first.Strokes, second.Strokes);
        for (int stroke = 0; stroke < strokes; stroke++)
        {
            Resample(first[Math.Min(stroke, first.Strokes - 1)], a);
            Resample(second[Math.Min(stroke, second.Strokes - 1)], b);
            for (int i = 0; i < PointsPerStroke; i++)
                result.Add(Point.Lerp(a[i], b[i], mix));
            result.EndStroke();
        }
    }

    /// <summary>Points at equal distances along a polyline.</summary>
    private static void Resample(ReadOnlySpan<Point> line, Span<Point> result)
    {
        float total = 0;
        for (int i = 1; i < line.Length; i++)
            total += (line[i] - line[i - 1]).Length;

        float passed = 0;
        int segment = 1;
        for (int i = 0; i < result.Length; i++)
        {
            float target = total * i / (result.Length - 1);
            float length = (line[segment] - line[segment - 1]).Length;
            while (segment < line.Length - 1 && passed + length < target)
            {
                passed += length;
                segment++;
                length = (line[segment] - line[segment - 1]).Length;
            }

            float t = length > 0 ? Math.Clamp((target - passed) / length, 0, 1) : 0;
            result[i] = Point.Lerp(line[segment - 1], line[segment], t);
        }
    }
}
