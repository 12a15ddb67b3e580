using ModelGen.Samples.Geometry;

namespace ModelGen.Samples.Rendering;

/// <summary>Moves a path from the glyph's box onto the canvas: scale, slant, rotation, shift, elastic displacement.</summary>
public static class Warp
{
    private const int Grid = 4;

    public static void Apply(Variation variation, ref RandomStream random, PenPath path)
    {
        float height = random.Between(variation.Height.Low, variation.Height.High);
        float width = height * random.Between(variation.Aspect.Low, variation.Aspect.High);
        float slant = random.Signed(variation.Slant);
        (float sine, float cosine) = SinCos(random.Signed(variation.Rotation));
        var centre = new Point(
            Canvas.Width * 0.5f + random.Signed(variation.Shift),
            Canvas.Height * 0.5f + random.Signed(variation.Shift));
        Span<Point> displacement = stackalloc Point[Grid * Grid];
        for (int i = 0; i < displacement.Length; i++)
            displacement[i] = new Point(random.Normal() * variation.Elastic, random.Normal() * variation.Elastic);

        foreach (ref Point point in path.Points)
        {
            float y = (point.Y - 0.5f) * height;
            float x = (point.X - 0.5f) * width - slant * y;
            var placed = new Point(centre.X + x * cosine - y * sine, centre.Y + x * sine + y * cosine);
            point = placed + Displacement(displacement, placed);
        }
    }

    /// <summary>Bilinear interpolation between the nodes of a grid that spans the canvas.</summary>
    private static Point Displacement(ReadOnlySpan<Point> grid, Point at)
    {
        float x = Math.Clamp(at.X / Canvas.Width, 0, 0.999f) * (Grid - 1), y = Math.Clamp(at.Y / Canvas.Height, 0, 0.999f) * (Grid - 1);
        int column = (int)x, row = (int)y;
        int node = row * Grid + column;
        Point top = Point.Lerp(grid[node], grid[node + 1], x - column);
        Point bottom = Point.Lerp(grid[node + Grid], grid[node + Grid + 1], x - column);
        return Point.Lerp(top, bottom, y - row);
    }

    /// <summary>Taylor polynomials, good for a radian: the last bits of a library's sine differ between machines.</summary>
    private static (float Sine, float Cosine) SinCos(float angle)
    {
        float s = angle * angle;
        return (angle * (1 - s / 6 * (1 - s / 20 * (1 - s / 42))), 1 - s / 2 * (1 - s / 12 * (1 - s / 30 * (1 - s / 56))));
    }
}
