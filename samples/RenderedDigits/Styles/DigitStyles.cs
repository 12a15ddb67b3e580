using ModelGen.Samples.Geometry;

namespace ModelGen.Samples.Styles;

/// <summary>The ways to write each digit: the training styles and, disjoint from them, the held-out ones.</summary>
public static class DigitStyles
{
    /// <summary>Skeletons per digit, for training images.</summary>
    public static IReadOnlyList<Skeleton[]> Training { get; } = Parse(TrainingStyles.Text);

    /// <summary>Skeletons per digit, for test images.</summary>
    public static IReadOnlyList<Skeleton[]> HeldOut { get; } = Parse(HeldOutStyles.Text);

    private static Skeleton[][] Parse(string[][] text) => [.. text.Select(digit => digit.Select(Skeleton.Parse).ToArray())];
}
