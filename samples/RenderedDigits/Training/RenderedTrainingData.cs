using ModelGen.Reference.Training;
using ModelGen.Samples.Rendering;

namespace ModelGen.Samples.Training;

/// <summary>Training images, rendered when they are asked for: every epoch shows new ones.</summary>
public sealed class RenderedTrainingData : ITrainingData
{
    [ThreadStatic]
    private static GlyphRenderer? s_renderer;

    public int Count => 60_000;

    public void Read(int index, int epoch, Span<float> features, Span<float> target)
    {
        Span<byte> image = stackalloc byte[features.Length];
        byte label = DigitSet.TrainImage(index, seed: (ulong)epoch + 1, s_renderer ??= new GlyphRenderer(), image);
        for (int i = 0; i < image.Length; i++)
            features[i] = image[i];
        target.Clear();
        target[label] = 1;
    }
}
