using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Register tiles of output positions.</summary>
public sealed class PositionTileTests
{
    private const int Products = 144;

    [Theory]
    [InlineData(32, 32, 16, 1, 1, 16)]
    [InlineData(48, 48, 14, 2, 1, 12)]
    [InlineData(16, 16, 14, 2, 1, 8)]
    [InlineData(8, 8, 14, 2, 1, 8)]
    [InlineData(7, 7, 14, 2, 1, 7)]
    [InlineData(3, 3, 14, 2, 3, 3)]
    [InlineData(2, 2, 14, 2, 2, 2)]
    [InlineData(25, 5, 6, 2, 1, 5)]
    [InlineData(100, 1, 14, 2, 10, 1)]
    [InlineData(1, 1, 14, 2, 1, 1)]
    public void TheTileThatWastesLeastIsChosen(int lines, int pixels, int most, int vectors, int tileLines, int tilePixels) =>
        Assert.Equal(new PositionTile(tileLines, tilePixels), PositionTile.Choose(lines, pixels, most, vectors, Products));

    [Fact]
    public void EveryTileFitsTheRegistersAndTheImageAndHasSumsEnough()
    {
        var random = new Random(4);
        for (int i = 0; i < 2000; i++)
        {
            int lines = random.Next(1, 40), pixels = random.Next(1, 40), vectors = random.Next(1, 3), most = random.Next(4, 17);
            PositionTile tile = PositionTile.Choose(lines, pixels, most, vectors, random.Next(1, 5000));
            string text = $"{tile} of {lines} x {pixels}, at most {most} of {vectors}";
            Assert.True(tile.Lines * tile.Pixels <= most && tile.Lines <= lines && tile.Pixels <= pixels, text);
            Assert.True(tile.Lines == 1 || pixels < most, text);
            long computed = (long)((lines + tile.Lines - 1) / tile.Lines) * tile.Lines * ((pixels + tile.Pixels - 1) / tile.Pixels) * tile.Pixels;
            Assert.InRange(computed, lines * pixels, 2L * lines * pixels);
            Assert.True(2 * tile.Lines * tile.Pixels * vectors >= Math.Min(Math.Min(8, most), lines * pixels), text);
        }
    }
}
