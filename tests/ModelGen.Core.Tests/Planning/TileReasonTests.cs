using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Tiling;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

public sealed class TileReasonTests
{
    /// <summary>16 x 16 windows of 3 x 3 over 32 channels, and 32 filters.</summary>
    private static readonly WindowExtent Image = new(16, 16, 10368, 576, 32, 3, 576, 1, 0, 96, 8192, 512, 32);

    [Fact]
    public void A_vector_product_says_how_many_sums_hide_the_latency() =>
        Assert.StartsWith("8 independent sums", TileReason.Of(new GemvSpec(Level.Avx512, 16, 2, 2, 2, false, Activation.None), 1));

    [Fact]
    public void A_narrow_panel_says_how_many_rows_share_a_vector() =>
        Assert.StartsWith(
            "each vector holds 4 rows of a panel of 4 outputs", TileReason.Of(new GemvSpec(Level.Avx512, 4, 1, 1, 16, false, Activation.None), 1));

    [Theory]
    [InlineData(14, 14, "1 tile(s) of 14 rows cover 14 rows, none computed twice")]
    [InlineData(6, 16, "3 tile(s) of 6 rows cover 16 rows, 2 computed twice")]
    public void A_register_tile_says_what_its_rows_cover(int rows, int batch, string expected) =>
        Assert.EndsWith(expected, TileReason.Of(new GemmSpec(Level.Avx512, 16, rows, 2, false, Activation.None), batch));

    [Theory]
    [InlineData(1, 8, "16 sums", "16 x 2 tile(s) of 1 x 8 positions cover 16 x 16, none computed twice")]
    [InlineData(2, 6, "24 sums", "8 x 3 tile(s) of 2 x 6 positions cover 16 x 16, 32 computed twice")]
    public void A_tile_of_positions_says_what_it_covers(int lines, int pixels, string sums, string covered)
    {
        string reason = TileReason.Of(new ConvSpec(Level.Avx512, 16, lines, pixels, 2, false, Activation.None), Image);
        Assert.StartsWith(sums, reason);
        Assert.EndsWith(covered, reason);
    }

    [Fact]
    public void Depthwise_tiles_say_what_is_read_once()
    {
        Assert.EndsWith(
            "3 tile(s) cover rows of 16, 2 computed twice", TileReason.Of(new DepthwiseSpec(Level.Avx512, 16, 6, false, Activation.None), Image));
        Assert.Equal(
            "9 weights stay in registers along a row, and each input is read once for up to 2 output(s)",
            TileReason.Of(new DepthwiseRowSpec(Level.Avx512, 16, 3, 3, 2, false, Activation.None), Image));
    }

    [Fact]
    public void Other_kernels_have_no_tile()
    {
        Assert.Throws<ArgumentException>(() => TileReason.Of(new MapSpec(Level.Avx2, Activation.None), 1));
        Assert.Throws<ArgumentException>(() => TileReason.Of(new MapSpec(Level.Avx2, Activation.None), Image));
    }
}
