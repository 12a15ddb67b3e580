using ModelGen.Samples;

namespace Quickstart;

/// <summary>The images of a run, with their pixels as the numbers that the networks take.</summary>
internal sealed class TestImages
{
    public TestImages(string name, ImageSet set)
    {
        if ((set.Height, set.Width) != (28, 28))
            throw new InvalidDataException($"The {name}: expected images of 28x28 pixels, got {set.Height}x{set.Width}.");
        if (Array.FindIndex(set.Labels, label => label > 9) is >= 0 and int wrong)
            throw new InvalidDataException($"The {name}: the label of image {wrong} is {set.Labels[wrong]}, not a digit from 0 to 9.");
        Name = name;
        Labels = set.Labels;
        Pixels = Array.ConvertAll(set.Images, pixel => (float)pixel);
    }

    public string Name { get; }

    public byte[] Labels { get; }

    public float[] Pixels { get; }

    public int Count => Labels.Length;

    public ReadOnlySpan<float> this[int index] => Pixels.AsSpan(index * 784, 784);
}
