using ModelGen.Samples.Geometry;

namespace ModelGen.Samples.Rendering;

/// <summary>28x28 pixels of ink, 0 (none) to 1.</summary>
public sealed class Canvas
{
    public const int Height = 28, Width = 28;

    private readonly float[] _ink = new float[Height * Width];
    private readonly float[] _blurred = new float[Height * Width];

    public void Clear() => Array.Clear(_ink);

    /// <summary>Draws every stroke with a pen of the given radius in pixels.</summary>
    public void Draw(PenPath path, Pen pen, float radius)
    {
        for (int stroke = 0; stroke < path.Strokes; stroke++)
        {
            ReadOnlySpan<Point> line = path[stroke];
            for (int i = 1; i < line.Length; i++)
            {
                float along = pen.Taper * i / line.Length;
                DrawSegment(line[i - 1], line[i], pen, radius * (pen.Taper >= 0 ? 1 - along : 1 + pen.Taper - along));
            }
        }
    }

    /// <summary>Ink where a pixel's centre is nearer than the radius, softened over one pixel; distances in the pen's own frame.</summary>
    private void DrawSegment(Point from, Point to, Pen pen, float radius)
    {
        float reach = radius + 1;
        int left = Math.Max(0, (int)(Math.Min(from.X, to.X) - reach)), right = Math.Min(Width - 1, (int)(Math.Max(from.X, to.X) + reach));
        int top = Math.Max(0, (int)(Math.Min(from.Y, to.Y) - reach)), bottom = Math.Min(Height - 1, (int)(Math.Max(from.Y, to.Y) + reach));
        Point start = InPenFrame(from, pen), span = InPenFrame(to, pen) - start;
        float scale = 1 / Math.Max(span.X * span.X + span.Y * span.Y, 1e-6f);
        for (int y = top; y <= bottom; y++)
        {
            for (int x = left; x <= right; x++)
            {
                Point offset = InPenFrame(new Point(x + 0.5f, y + 0.5f), pen) - start;
                float t = Math.Clamp((offset.X * span.X + offset.Y * span.Y) * scale, 0, 1);
                float ink = radius + 0.5f - (offset - span * t).Length;
                ref float pixel = ref _ink[y * Width + x];
                if (ink > pixel)
                    pixel = Math.Min(ink, 1);
            }
        }
    }

    private static Point InPenFrame(Point point, Pen pen) => new(
        point.X * pen.Cosine + point.Y * pen.Sine,
        (point.Y * pen.Cosine - point.X * pen.Sine) / pen.Flatness);

    /// <summary>Mixes in a 3x3 binomial blur with the given weight.</summary>
    public void Blur(float weight)
    {
        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                int at = y * Width + x;
                _blurred[at] = 0.5f * _ink[at] + 0.25f * ((x > 0 ? _ink[at - 1] : 0) + (x < Width - 1 ? _ink[at + 1] : 0));
            }
        }

        for (int y = 0; y < Height; y++)
        {
            for (int x = 0; x < Width; x++)
            {
                int at = y * Width + x;
                float sum = 0.5f * _blurred[at]
                    + 0.25f * ((y > 0 ? _blurred[at - Width] : 0) + (y < Height - 1 ? _blurred[at + Width] : 0));
                _ink[at] += (sum - _ink[at]) * weight;
            }
        }
    }

    /// <summary>Writes bytes: ink of the given strength (of 255), plus noise of the given standard deviation (of 255).</summary>
    public void Develop(float strength, float noise, ref RandomStream random, Span<byte> image)
    {
        for (int i = 0; i < image.Length; i++)
            image[i] = (byte)(Math.Clamp(_ink[i] * strength + random.Normal() * noise, 0, 255) + 0.5f);
    }
}
