using ModelGen.Samples.Geometry;
using ModelGen.Samples.Rendering;
using ModelGen.Samples.Styles;

namespace ModelGen.Samples;

/// <summary>
/// The rendered digits. Every image has a random stream of its own (from seed, split and index), so a set is the same however
/// many threads render it, and a smaller set is the beginning of a larger one. Training and test images share no skeleton and no
/// pen.
/// </summary>
public static class DigitSet
{
    private delegate void RenderOne(int index, ref RandomStream random, GlyphRenderer renderer, Span<byte> image);

    /// <summary>Digits in the training styles.</summary>
    public static ImageSet Train(int count, ulong seed = 1) => Digits(count, seed, split: 1, DigitStyles.Training, Variation.Training);

    /// <summary>Digits in the held-out styles.</summary>
    public static ImageSet Test(int count, ulong seed = 1) => Digits(count, seed, split: 2, DigitStyles.HeldOut, Variation.HeldOut);

    /// <summary>Shapes between two different digits, in the held-out styles.</summary>
    /// <param name="count">How many images.</param>
    /// <param name="seed">Selects the images.</param>
    /// <param name="mix">Where between the two digits; null for a random place in each image.</param>
    public static MorphSet Morphs(int count, ulong seed = 1, float? mix = null)
    {
        var labels = new byte[count];
        byte[] first = new byte[count], second = new byte[count];
        var mixes = new float[count];
        ImageSet images = RenderAll(count, labels, seed, split: 3, Render);
        return new MorphSet(images, first, second, mixes);

        void Render(int index, ref RandomStream random, GlyphRenderer renderer, Span<byte> image)
        {
            int a = random.Below(10), b = (a + 1 + random.Below(9)) % 10;
            float unit = random.Unit();
            (first[index], second[index], mixes[index]) = ((byte)a, (byte)b, mix ?? unit);
            labels[index] = mixes[index] < 0.5f ? first[index] : second[index];
            renderer.RenderMorph(Choose(DigitStyles.HeldOut[a], ref random), Choose(DigitStyles.HeldOut[b], ref random), mixes[index],
                Variation.HeldOut, ref random, image);
        }
    }

    /// <summary>Letters and shapes that are no digit. A label is an index into <see cref="AlienStyles.Names"/>.</summary>
    public static ImageSet Aliens(int count, ulong seed = 1)
    {
        var labels = new byte[count];
        return RenderAll(count, labels, seed, split: 4, Render);

        void Render(int index, ref RandomStream random, GlyphRenderer renderer, Span<byte> image)
        {
            int alien = random.Below(AlienStyles.Skeletons.Count);
            labels[index] = (byte)alien;
            renderer.Render(AlienStyles.Skeletons[alien], Variation.HeldOut, ref random, image);
        }
    }

    /// <summary>Renders one image of <see cref="Train"/> and returns its label: for a trainer that renders as it goes.</summary>
    public static byte TrainImage(int index, ulong seed, GlyphRenderer renderer, Span<byte> image)
    {
        var random = new RandomStream(seed, split: 1, (ulong)index);
        return RenderDigit(DigitStyles.Training, Variation.Training, ref random, renderer, image);
    }

    private static ImageSet Digits(int count, ulong seed, ulong split, IReadOnlyList<Skeleton[]> styles, Variation variation)
    {
        var labels = new byte[count];
        return RenderAll(count, labels, seed, split, Render);

        void Render(int index, ref RandomStream random, GlyphRenderer renderer, Span<byte> image) =>
            labels[index] = RenderDigit(styles, variation, ref random, renderer, image);
    }

    private static byte RenderDigit(
        IReadOnlyList<Skeleton[]> styles, Variation variation, ref RandomStream random, GlyphRenderer renderer, Span<byte> image)
    {
        int digit = random.Below(10);
        renderer.Render(Choose(styles[digit], ref random), variation, ref random, image);
        return (byte)digit;
    }

    private static Skeleton Choose(Skeleton[] styles, ref RandomStream random) => styles[random.Below(styles.Length)];

    private static ImageSet RenderAll(int count, byte[] labels, ulong seed, ulong split, RenderOne render)
    {
        const int pixels = Canvas.Height * Canvas.Width, chunk = 256;
        var images = new byte[count * pixels];
        Parallel.For(0, (count + chunk - 1) / chunk, () => new GlyphRenderer(), (part, _, renderer) =>
        {
            for (int index = part * chunk; index < Math.Min(count, (part + 1) * chunk); index++)
            {
                var random = new RandomStream(seed, split, (ulong)index);
                render(index, ref random, renderer, images.AsSpan(index * pixels, pixels));
            }

            return renderer;
        }, _ => { });
        return new ImageSet(images, labels, Canvas.Height, Canvas.Width);
    }
}
