namespace ModelGen.Samples.Rendering;

/// <summary>The pen's tip: an ellipse at an angle, and how it changes along a stroke.</summary>
/// <param name="Flatness">Short axis over long axis: 1 is a round tip.</param>
/// <param name="Cosine">Cosine of the long axis' angle to the horizontal.</param>
/// <param name="Sine">Its sine (down the page).</param>
/// <param name="Taper">How much thinner the tip is where a stroke ends than where it starts, as a fraction.</param>
public readonly record struct Pen(float Flatness, float Cosine, float Sine, float Taper)
{
    public static Pen Round => new(1, 1, 0, 0);

    public static Pen Nib(float flatness, float cosine, float sine) => new(flatness, cosine, sine, 0);

    public static Pen Tapered(float taper) => new(1, 1, 0, taper);
}
