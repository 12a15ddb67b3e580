namespace ModelGen.Samples.Rendering;

/// <summary>How far images of one split may differ from their skeletons. Lengths in pixels unless said otherwise.</summary>
public sealed record Variation
{
    /// <summary>Largest shift along each axis.</summary>
    public required float Shift { get; init; }

    /// <summary>Largest rotation in radians, either way.</summary>
    public required float Rotation { get; init; }

    /// <summary>Largest slant: x moves by this times y.</summary>
    public required float Slant { get; init; }

    /// <summary>Smallest and largest height of the glyph.</summary>
    public required (float Low, float High) Height { get; init; }

    /// <summary>Smallest and largest width of the glyph over its height.</summary>
    public required (float Low, float High) Aspect { get; init; }

    /// <summary>Largest move of a control point, as a fraction of the glyph's box.</summary>
    public required float ControlJitter { get; init; }

    /// <summary>Standard deviation of the elastic displacement at each node of its grid.</summary>
    public required float Elastic { get; init; }

    /// <summary>Smallest and largest radius of the pen.</summary>
    public required (float Low, float High) Radius { get; init; }

    /// <summary>Largest weight of the blurred image.</summary>
    public required float Blur { get; init; }

    /// <summary>Largest standard deviation of a pixel's noise, of 255.</summary>
    public required float Noise { get; init; }

    /// <summary>Faintest ink, of 255.</summary>
    public required float FaintestInk { get; init; }

    /// <summary>The pens to choose from.</summary>
    public required Pen[] Pens { get; init; }

    public static Variation Training { get; } = new()
    {
        Shift = 4,
        Rotation = 0.3f,
        Slant = 0.3f,
        Height = (14, 20),
        Aspect = (0.55f, 0.85f),
        ControlJitter = 0.07f,
        Elastic = 0.9f,
        Radius = (0.8f, 1.8f),
        Blur = 1,
        Noise = 24,
        FaintestInk = 140,
        Pens = [Pen.Round, Pen.Round, Pen.Nib(0.6f, 0.7071f, -0.7071f), Pen.Nib(0.6f, 1, 0), Pen.Tapered(0.35f)],
    };

    /// <summary>Pens of other shapes, and ranges inside those of the training split.</summary>
    public static Variation HeldOut { get; } = Training with
    {
        ControlJitter = 0.06f,
        Elastic = 0.8f,
        Radius = (0.9f, 1.7f),
        Noise = 28,
        Pens = [Pen.Nib(0.7f, 0.7071f, 0.7071f), Pen.Nib(0.65f, 0.9239f, -0.3827f), Pen.Tapered(-0.35f), new(0.85f, 0, 1, 0.2f)],
    };
}
