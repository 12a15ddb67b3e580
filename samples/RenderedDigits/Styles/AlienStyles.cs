using ModelGen.Samples.Geometry;

namespace ModelGen.Samples.Styles;

/// <summary>Letters and shapes that nobody would take for a digit.</summary>
public static class AlienStyles
{
    private static readonly (string Name, string Text)[] Table =
    [
        ("A", "5,100! 50,0! 95,100; 22,62! 78,62"),
        ("E", "90,0! 10,0! 10,100! 90,100; 10,50! 75,50"),
        ("H", "10,0! 10,100; 90,0! 90,100; 10,50! 90,50"),
        ("K", "12,0! 12,100; 88,0! 14,52! 90,100"),
        ("M", "5,100! 12,0! 50,60! 88,0! 95,100"),
        ("N", "10,100! 10,0! 90,100! 90,0"),
        ("R", "12,100! 12,0! 60,0 88,14 86,38 58,52 12,52! 90,100"),
        ("T", "5,0! 95,0; 50,0! 50,100"),
        ("W", "5,0! 25,100! 50,40! 75,100! 95,0"),
        ("X", "8,0! 92,100; 92,0! 8,100"),
        ("plus", "50,10! 50,90; 5,50! 95,50"),
        ("square", "8,12! 92,12! 92,88! 8,88! 8,12"),
        ("triangle", "50,5! 95,92! 5,92! 50,5"),
        ("star", "50,0! 78,95! 4,36! 96,36! 22,95! 50,0"),
        ("heart", "50,28 28,4 4,24 18,60 50,98! 82,60 96,24 72,4 50,28"),
        ("arrow", "5,50! 92,50; 58,18! 95,50! 58,82"),
        ("spiral", "52,50 62,42 52,32 34,42 36,66 60,74 82,54 74,20 44,10 12,30 10,70 40,96 80,90"),
        ("waves", "4,30 26,14 50,30 74,46 96,30; 4,70 26,54 50,70 74,86 96,70"),
    ];

    /// <summary>What each label of <see cref="DigitSet.Aliens"/> stands for.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Table.Select(alien => alien.Name)];

    internal static IReadOnlyList<Skeleton> Skeletons { get; } = [.. Table.Select(alien => Skeleton.Parse(alien.Text))];
}
