using System.Security.Cryptography;
using ModelGen.Samples.Rendering;
using ModelGen.Samples.Styles;

namespace ModelGen.Samples.Tests;

public sealed class DigitSetTests
{
    /// <summary>The same bytes on every machine: rendering uses nothing that IEEE 754 leaves open.</summary>
    [Theory]
    [InlineData("train", "81B1E6E4D2E3E6D3")]
    [InlineData("test", "EF50B0112B0F63B4")]
    [InlineData("morphs", "7E01F073379D8467")]
    [InlineData("aliens", "E6146D61BFB05494")]
    public void Same_bytes_everywhere(string set, string expected)
    {
        ImageSet images = Render(set, 300, seed: 1);
        Assert.Equal(expected, Convert.ToHexString(SHA256.HashData([.. images.Images, .. images.Labels]))[..16]);
    }

    [Theory]
    [InlineData("train")]
    [InlineData("test")]
    [InlineData("morphs")]
    [InlineData("aliens")]
    public void A_small_set_begins_a_large_one_and_seeds_differ(string set)
    {
        ImageSet small = Render(set, 40, seed: 5), large = Render(set, 300, seed: 5), other = Render(set, 40, seed: 6);
        Assert.Equal(small.Images, large.Images[..small.Images.Length]);
        Assert.Equal(small.Labels, large.Labels[..small.Count]);
        Assert.NotEqual(small.Images, other.Images);
    }

    [Fact]
    public void A_single_training_image_is_the_one_of_the_set()
    {
        ImageSet set = DigitSet.Train(20, seed: 9);
        var renderer = new GlyphRenderer();
        var image = new byte[784];
        for (int i = 0; i < set.Count; i++)
        {
            Assert.Equal(set.Labels[i], DigitSet.TrainImage(i, 9, renderer, image));
            Assert.Equal(set[i].ToArray(), image);
        }
    }

    [Fact]
    public void Every_image_shows_ink_inside_a_quiet_frame()
    {
        ImageSet set = DigitSet.Test(500);
        for (int i = 0; i < set.Count; i++)
        {
            byte[] image = set[i].ToArray();
            Assert.True(image.Count(pixel => pixel > 70) >= 12, $"Image {i} shows too little ink.");
            double border = Enumerable.Range(0, 28)
                .Average(at => (image[at] + image[27 * 28 + at] + image[28 * at] + image[28 * at + 27]) / 4.0);
            Assert.True(border < 100, $"Image {i} has a border of {border}.");
        }
    }

    [Fact]
    public void Splits_share_no_pen_and_no_skeleton()
    {
        Assert.Empty(Variation.Training.Pens.Intersect(Variation.HeldOut.Pens));
        Assert.Empty(Texts(DigitStyles.Training).Intersect(Texts(DigitStyles.HeldOut)));

        static IEnumerable<string> Texts(IReadOnlyList<Geometry.Skeleton[]> styles) =>
            styles.SelectMany(digit => digit).Select(skeleton => skeleton.Text);
    }

    [Fact]
    public void Labels_are_balanced()
    {
        int[] counts = new int[10];
        foreach (byte label in DigitSet.Test(3_000).Labels)
            counts[label]++;
        Assert.All(counts, count => Assert.InRange(count, 240, 360));
    }

    [Fact]
    public void Morphs_carry_both_labels_and_the_mix()
    {
        MorphSet morphs = DigitSet.Morphs(500);
        for (int i = 0; i < 500; i++)
        {
            Assert.NotEqual(morphs.First[i], morphs.Second[i]);
            Assert.InRange(morphs.Mix[i], 0, 1);
            Assert.Equal(morphs.Mix[i] < 0.5f ? morphs.First[i] : morphs.Second[i], morphs.Images.Labels[i]);
        }

        Assert.All(DigitSet.Morphs(50, mix: 0.25f).Mix, mix => Assert.Equal(0.25f, mix));
    }

    [Fact]
    public void Every_alien_appears()
    {
        ImageSet aliens = DigitSet.Aliens(400);
        Assert.Equal(AlienStyles.Names.Count, aliens.Labels.Distinct().Count());
    }

    private static ImageSet Render(string set, int count, ulong seed) => set switch
    {
        "train" => DigitSet.Train(count, seed),
        "test" => DigitSet.Test(count, seed),
        "morphs" => DigitSet.Morphs(count, seed).Images,
        _ => DigitSet.Aliens(count, seed),
    };
}
