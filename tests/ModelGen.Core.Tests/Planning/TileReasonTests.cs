using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Tiling;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

public sealed class TileReasonTests
{
    [Fact]
    public void A_vector_product_says_how_many_sums_hide_the_latency() =>
        Assert.StartsWith("8 independent sums", TileReason.Of(new GemvSpec(Level.Avx512, 16, 2, 2, 2, false, Activation.None), 1));

    [Fact]
    public void A_narrow_panel_says_how_many_rows_share_a_vector() =>
        Assert.StartsWith(
            "each vector holds 4 rows of a panel of 4 outputs", TileReason.Of(new GemvSpec(Level.Avx512, 4, 1, 1, 16, false, Activation.None), 1));

    [Theory]
    [InlineData(14, 14, "1 tile(s) of 14 rows cover a batch of 14, none computed twice")]
    [InlineData(6, 16, "3 tile(s) of 6 rows cover a batch of 16, 2 computed twice")]
    public void A_register_tile_says_what_its_rows_cover(int rows, int batch, string expected) =>
        Assert.EndsWith(expected, TileReason.Of(new GemmSpec(Level.Avx512, 16, rows, 2, false, Activation.None), batch));

    [Fact]
    public void Other_kernels_have_no_tile() =>
        Assert.Throws<ArgumentException>(() => TileReason.Of(new MapSpec(Level.Avx2, Activation.None), 1));
}
