namespace ModelGen.Samples.Geometry;

/// <summary>A glyph as a pen writes it: strokes in a box from (0, 0) to (1, 1).</summary>
public sealed class Skeleton
{
    private readonly Stroke[] _strokes;

    private Skeleton(string text, Stroke[] strokes)
    {
        Text = text;
        _strokes = strokes;
    }

    /// <summary>What <see cref="Parse"/> read.</summary>
    public string Text { get; }

    /// <summary>Reads strokes separated by <c>;</c>, each as <see cref="Stroke.Parse"/> reads it.</summary>
    public static Skeleton Parse(string text) => new(text, [.. text.Split(';').Select(Stroke.Parse)]);

    /// <summary>Draws the glyph into <paramref name="path"/>, every control point moved by up to <paramref name="jitter"/>.</summary>
    public void Trace(float jitter, ref RandomStream random, PenPath path)
    {
        path.Clear();
        Span<Point> offsets = stackalloc Point[64];
        foreach (Stroke stroke in _strokes)
        {
            for (int i = 0; i < stroke.Count; i++)
                offsets[i] = new Point(random.Signed(jitter), random.Signed(jitter));
            stroke.Trace(offsets, path);
        }
    }
}
