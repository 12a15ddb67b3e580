using ModelGen.Samples.Geometry;

namespace ModelGen.Samples.Rendering;

/// <summary>
/// Renders skeletons as images of 28x28 bytes. Uses nothing but + - * / and square roots, which IEEE 754 defines to the bit, so
/// that an image depends on its random stream alone and not on the machine. One instance per thread.
/// </summary>
public sealed class GlyphRenderer
{
    private readonly PenPath _path = new(), _first = new(), _second = new();
    private readonly Canvas _canvas = new();

    /// <summary>Renders one glyph.</summary>
    public void Render(Skeleton skeleton, Variation variation, ref RandomStream random, Span<byte> image)
    {
        skeleton.Trace(variation.ControlJitter, ref random, _path);
        Finish(variation, ref random, image);
    }

    /// <summary>Renders what lies between <paramref name="first"/> (mix 0) and <paramref name="second"/> (mix 1).</summary>
    public void RenderMorph(Skeleton first, Skeleton second, float mix, Variation variation, ref RandomStream random, Span<byte> image)
    {
        first.Trace(variation.ControlJitter, ref random, _first);
        second.Trace(variation.ControlJitter, ref random, _second);
        Morph.Blend(_first, _second, mix, _path);
        Finish(variation, ref random, image);
    }

    private void Finish(Variation variation, ref RandomStream random, Span<byte> image)
    {
        Warp.Apply(variation, ref random, _path);
        Pen pen = variation.Pens[random.Below(variation.Pens.Length)];
        _canvas.Clear();
        _canvas.Draw(_path, pen, random.Between(variation.Radius.Low, variation.Radius.High));
        _canvas.Blur(random.Unit() * variation.Blur);
        _canvas.Develop(random.Between(variation.FaintestInk, 255), random.Unit() * variation.Noise, ref random, image);
    }
}
