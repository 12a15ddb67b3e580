namespace ModelGen.Samples.Geometry;

/// <summary>A point or vector of the plane, x to the right, y down.</summary>
public readonly record struct Point(float X, float Y)
{
    public static Point operator +(Point a, Point b) => new(a.X + b.X, a.Y + b.Y);

    public static Point operator -(Point a, Point b) => new(a.X - b.X, a.Y - b.Y);

    public static Point operator *(Point a, float factor) => new(a.X * factor, a.Y * factor);

    public float Length => MathF.Sqrt(X * X + Y * Y);

    public static Point Lerp(Point a, Point b, float t) => a + (b - a) * t;
}
