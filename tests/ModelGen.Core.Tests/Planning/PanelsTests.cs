using ModelGen.Core.Common;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Tiling;

namespace ModelGen.Core.Tests.Planning;

/// <summary>How the outputs of convolutions are cut into panels.</summary>
public sealed class PanelsTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(8)]
    [InlineData(16)]
    public void VectorsCoverAllChannelsAndStayInside(int lanes)
    {
        for (int channels = 1; channels < 100; channels++)
        {
            EquatableArray<PanelRun> runs = Panels.CutVectors(channels, lanes);
            Assert.Equal(Enumerable.Range(0, channels), Columns(runs, channels).Distinct().Order());
            Assert.All(runs, run => Assert.True(run.Width is 4 or 8 or 16 && run.Width <= lanes, $"{run} of {channels}"));
            Assert.All(runs, run => Assert.True(run.FirstColumn + (run.Width * run.Count) <= Math.Max(channels, 4), $"{run} of {channels}"));
            Assert.InRange(Panels.Columns(runs), channels, channels + lanes - 1);
        }
    }

    [Theory]
    [InlineData(3, 16, "0:4x1")]
    [InlineData(8, 16, "0:8x1")]
    [InlineData(13, 16, "0:8x1 5:8x1")]
    [InlineData(64, 16, "0:16x4")]
    [InlineData(44, 16, "0:16x2 28:16x1")]
    [InlineData(36, 16, "0:16x2 32:4x1")]
    [InlineData(6, 4, "0:4x1 2:4x1")]
    public void TheLastVectorIsAsNarrowAsItMayBe(int channels, int lanes, string expected) =>
        Assert.Equal(expected, string.Join(' ', Panels.CutVectors(channels, lanes).Select(run => $"{run.FirstColumn}:{run.Width}x{run.Count}")));

    [Fact]
    public void GroupsAreCutApartAndJoinedWhereTheyContinueEachOther()
    {
        for (int groups = 1; groups < 9; groups++)
        {
            for (int outputs = 1; outputs < 70; outputs++)
            {
                EquatableArray<PanelRun> cut = Panels.Cut(outputs, 8), runs = Panels.CutGroups(groups, outputs, 8);
                Assert.Equal(groups * Panels.Columns(cut), Panels.Columns(runs));
                int[] expected = [.. Enumerable.Range(0, groups).SelectMany(group => Columns(cut, int.MaxValue).Select(column => (group * outputs) + column))];
                Assert.Equal(expected, Columns(runs, int.MaxValue));
            }
        }

        Assert.Equal(new PanelRun(0, 16, 12), Assert.Single(Panels.CutGroups(4, 48, 8)));
        Assert.Equal(new PanelRun(0, 4, 32), Assert.Single(Panels.CutGroups(32, 4, 8)));
    }

    private static IEnumerable<int> Columns(EquatableArray<PanelRun> runs, int end) =>
        runs.SelectMany(run => Enumerable.Range(run.FirstColumn, run.Width * run.Count)).Where(column => column < end);
}
