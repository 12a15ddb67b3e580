using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Kernels of convolutions: every tile of positions that a level's registers hold, whether a plan asks for it or not.</summary>
internal static class ConvTiles
{
    /// <summary>All tiles without activation, all vectors and all activations with some tiles.</summary>
    public static IReadOnlyList<ConvSpec> All(Level level)
    {
        int[] lanes = Lanes(level);
        ConvSpec whole = new(level, lanes[0], 1, 1, 2, Partial: false, Activation.None);
        ConvSpec single = whole with { Vectors = 1 };
        (int two, int one) = Most(level);
        return
        [
            .. Tiles(whole, two),
            .. Tiles(single, one),
            .. lanes.SelectMany(_ => Some(single, one), (lane, tile) => tile with { Lanes = lane }).Where(tile => tile.Lanes < lanes[0]),
            .. KernelSets.Activations.SelectMany(_ => Some(whole, two), (activation, tile) => tile with { Activation = activation })
                .Where(tile => tile.Activation != Activation.None),
            .. KernelSets.Activations.SelectMany(_ => Some(single, one), (activation, tile) =>
                tile with { Lanes = lanes[^1], Partial = true, Activation = activation }),
        ];
    }

    private static IEnumerable<ConvSpec> Tiles(ConvSpec kernel, int most) =>
        from lines in Enumerable.Range(1, most)
        from pixels in Enumerable.Range(1, most / lines)
        select kernel with { Lines = lines, Pixels = pixels };

    /// <summary>A row, a column and a block.</summary>
    private static IEnumerable<ConvSpec> Some(ConvSpec kernel, int most) =>
        [kernel with { Pixels = most }, kernel with { Lines = most }, kernel with { Lines = 2, Pixels = most / 2 }];

    private static int[] Lanes(Level level) => level switch
    {
        Level.Avx512 => [16, 8, 4],
        Level.Avx2 => [8, 4],
        _ => [4],
    };

    private static (int Two, int One) Most(Level level) => level switch
    {
        Level.Avx512 => (14, 24),
        Level.Avx2 => (6, 12),
        Level.AdvSimd => (8, 12),
        _ => (4, 8),
    };
}
