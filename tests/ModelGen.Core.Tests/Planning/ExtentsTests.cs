using ModelGen.Core.Common;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Lowering;

namespace ModelGen.Core.Tests.Planning;

public sealed class ExtentsTests
{
    [Fact]
    public void ValuesWithoutGapsAreOneRun()
    {
        RowExtent extent = Of(4, 6, 5, joinsRows: true, new RowStride(30, 5), new RowStride(30, 5));
        Assert.Equal(new RowExtent(1, 1, 120, EquatableArray.Of(default(RowStride)), default), extent);
    }

    [Fact]
    public void RowsOfTheirOwnAreNotJoined() => Assert.Equal(
        new RowExtent(1, 24, 5, EquatableArray.Of(new RowStride(0, 5)), new RowStride(0, 5)),
        Of(4, 6, 5, joinsRows: false, new RowStride(30, 5), new RowStride(30, 5)));

    [Fact]
    public void AVectorPerSampleNeedsBothLoops() => Assert.Equal(
        new RowExtent(4, 6, 5, EquatableArray.Of(new RowStride(30, 5), new RowStride(5, 0)), new RowStride(30, 5)),
        Of(4, 6, 5, joinsRows: true, new RowStride(30, 5), new RowStride(5, 0), new RowStride(30, 5)));

    [Fact]
    public void ForOneSampleTheInnerLoopSuffices() => Assert.Equal(
        new RowExtent(1, 6, 5, EquatableArray.Of(new RowStride(0, 5), new RowStride(0, 0)), new RowStride(0, 5)),
        Of(1, 6, 5, joinsRows: true, new RowStride(30, 5), new RowStride(5, 0), new RowStride(30, 5)));

    [Fact]
    public void OneRowPerSampleIsALoopOverRows() => Assert.Equal(
        new RowExtent(1, 4, 5, EquatableArray.Of(new RowStride(0, 8)), new RowStride(0, 5)),
        Of(4, 1, 5, joinsRows: true, new RowStride(8, 5), new RowStride(5, 5)));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void JoinedLoopsVisitTheSameElements(int seed)
    {
        var random = new Random(seed);
        for (int i = 0; i < 2000; i++)
        {
            long samples = random.Next(1, 4), rows = random.Next(1, 4), elements = random.Next(1, 4);
            RowStride[] strides = [.. Enumerable.Range(0, random.Next(2, 4)).Select(_ =>
            {
                long row = random.Next(3) == 0 ? 0 : elements + random.Next(2);
                return new RowStride((rows * row) + random.Next(2), row);
            })];
            RowExtent extent = Of(samples, rows, elements, random.Next(2) == 0, strides);
            for (int value = 0; value < strides.Length; value++)
            {
                RowStride joined = value < extent.Inputs.Count ? extent.Inputs[value] : extent.Output;
                Assert.Equal(Visit(samples, rows, elements, strides[value]), Visit(extent.Samples, extent.Rows, extent.Elements, joined));
            }
        }
    }

    private static RowExtent Of(long samples, long rows, long elements, bool joinsRows, params RowStride[] strides) =>
        Extents.Of(samples, rows, elements, strides.SkipLast(1), strides[^1], joinsRows);

    private static IEnumerable<long> Visit(long samples, long rows, long elements, RowStride stride)
    {
        for (long sample = 0; sample < samples; sample++)
        {
            for (long row = 0; row < rows; row++)
            {
                for (long element = 0; element < elements; element++)
                    yield return (sample * stride.Sample) + (row * stride.Row) + element;
            }
        }
    }
}
