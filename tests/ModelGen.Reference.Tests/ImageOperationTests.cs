using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests;

/// <summary>The operations on images, by hand and by a second formula.</summary>
public class ImageOperationTests
{
    // 3 x 3 pixels of one channel.
    private static readonly double[] Nine = [1, 2, 3, 4, 5, 6, 7, 8, 9];

    [Fact]
    public void AConvolutionMultipliesTheTapsInsideTheImage()
    {
        Graph graph = new TestGraph().Input(3, 3, 1).Conv(1, TestGraph.Axis(2, before: 1), TestGraph.Axis(2, after: 1), name: "C").Build();
        var parameters = new ParameterSet { ["C.weight"] = [1, 10, 100, 1000], ["C.bias"] = [0.5] };

        // The first row of windows has one of zeros above it, the last column one of zeros behind it.
        Assert.Equal(
            [2100.5, 3200.5, 300.5, 5421.5, 6532.5, 603.5, 8754.5, 9865.5, 906.5], Run(graph, parameters, Nine));
    }

    [Fact]
    public void ADilatedAndStridedConvolutionSkipsPixels()
    {
        Graph graph = new TestGraph().Input(3, 3, 1)
            .Conv(1, TestGraph.Axis(2, dilation: 2), TestGraph.Axis(1, stride: 2), bias: false, name: "C").Build();
        Assert.Equal([71, 93], Run(graph, new ParameterSet { ["C.weight"] = [1, 10] }, Nine));
    }

    [Fact]
    public void GroupsReadTheirOwnChannels()
    {
        // One pixel of four channels, two groups of two channels with two filters each.
        Graph graph = new TestGraph().Input(1, 1, 4).Conv(4, TestGraph.Axis(1), TestGraph.Axis(1), groups: 2, bias: false, name: "C").Build();
        Assert.Equal(
            [1 + 20, 3 + 40, 500 + 6000, 700 + 8000],
            Run(graph, new ParameterSet { ["C.weight"] = [1, 2, 3, 4, 5, 6, 7, 8] }, [1, 10, 100, 1000]));

        // Depthwise with two filters per channel: weights [channel and multiple, tap].
        graph = new TestGraph().Input(2, 2).Conv(4, TestGraph.Axis(1), TestGraph.Axis(2), groups: 2, bias: false, name: "C").Build();
        Assert.Equal(
            [1 + 200, 3 + 400, 50 + 6000, 70 + 8000],
            Run(graph, new ParameterSet { ["C.weight"] = [1, 2, 3, 4, 5, 6, 7, 8] }, [1, 10, 100, 1000]));
    }

    [Fact]
    public void PoolsSeeTheImageAlone()
    {
        WindowAxis axis = TestGraph.Axis(2, stride: 2, before: 1);
        Assert.Equal([-1, -2, -4, -5], Run(Pool(PoolKind.Max, false), new(), Array.ConvertAll(Nine, x => -x)));
        Assert.Equal([1, 2.5, 5.5, 7], Run(Pool(PoolKind.Average, false), new(), Nine));
        Assert.Equal([0.25, 1.25, 2.75, 7], Run(Pool(PoolKind.Average, true), new(), Nine));

        Graph Pool(PoolKind kind, bool count) => new TestGraph().Input(3, 3, 1).Pool(kind, axis, axis, count).Build();
    }

    [Fact]
    public void GlobalPoolsGiveAVectorOfChannels()
    {
        double[] x = [1, -1, 2, -2, 6, -9];
        Assert.Equal([3, -4], Run(new TestGraph().Input(3, 1, 2).GlobalPool(PoolKind.Average).Build(), new(), x));
        Assert.Equal([6, -1], Run(new TestGraph().Input(3, 2).GlobalPool(PoolKind.Max).Build(), new(), x));
        Assert.Equal([double.NaN, -1], Run(new TestGraph().Input(3, 2).GlobalPool(PoolKind.Max).Build(), new(), [7, -1, double.NaN, -2, 9, -9]));
    }

    [Fact]
    public void MovesPutElementsWhereTheirFormulasSay()
    {
        Assert.Equal([0, 0, 0, 1, 0, 2, 0, 0], Run(new TestGraph().Input(2, 1, 1).Pad(1, 1, 1, 0).Build(), new(), [1, 2]));
        Assert.Equal(
            [1, 1, 1, 2, 2, 2, 1, 1, 1, 2, 2, 2], Run(new TestGraph().Input(1, 2, 1).Upsample(2, 3).Build(), new(), [1, 2]));
        Assert.Equal([1, 4, 2, 5, 3, 6], Run(new TestGraph().Input(1, 6).ChannelShuffle(2).Build(), new(), [1, 2, 3, 4, 5, 6]));

        // Two pixels of (row, column, channel) = 2 x 2 x 2 channels.
        Assert.Equal(
            [1, 2, 3, 4, 11, 12, 13, 14, 5, 6, 7, 8, 15, 16, 17, 18],
            Run(new TestGraph().Input(1, 2, 8).DepthToSpace(2).Build(), new(), [1, 2, 3, 4, 5, 6, 7, 8, 11, 12, 13, 14, 15, 16, 17, 18]));
    }

    [Fact]
    public void AConvolutionIsTheProductWithItsMatrix()
    {
        var random = new SeededRandom(21);
        for (int round = 0; round < 400; round++)
        {
            TestGraph draft = Image(random);
            RandomImages.AppendConv(draft, random);
            Graph graph = draft.Build();
            ParameterSet parameters = RandomValues.Parameters(random, graph);
            double[] x = RandomValues.Inputs(random, graph)[0];
            var matrix = new ConvMatrix(graph.Nodes[^1], graph.Nodes[0].Type.Shape, parameters);
            var executor = new ReferenceExecutor(graph);
            Activations activations = executor.Forward(parameters, [x]);
            AssertClose(matrix.Times(x), activations.Outputs[0]);

            double[] gradient = RandomValues.Gaussians(random, activations.Outputs[0].Length);
            AssertClose(matrix.TransposedTimes(gradient), executor.Backward(parameters, activations, [gradient]).Inputs[0]);
        }
    }

    [Fact]
    public void AMeanIsADepthwiseConvolutionAndAMaximumNearlyTheMeanOfPowers()
    {
        const double Base = 1e250;
        var random = new SeededRandom(22);
        for (int round = 0; round < 300; round++)
        {
            TestGraph draft = Image(random);
            RandomImages.AppendPool(draft, random);
            Graph graph = draft.Build();
            Node node = graph.Nodes[^1];
            var pool = (PoolOperation)node.Operation;
            double[] x = RandomValues.Inputs(random, graph)[0];
            double[] expected = pool.Kind == PoolKind.Average
                ? Mean(node, pool.CountPadding, x)
                : Array.ConvertAll(Mean(node, count: false, Array.ConvertAll(x, value => Math.Pow(Base, value / 5))), mean => 5 * Math.Log(mean, Base));

            // The mean of powers b^x is at least b^max divided by the number of taps: 16 at most.
            double[] actual = Run(graph, new(), x);
            AssertClose(expected, actual, pool.Kind == PoolKind.Average ? 1e-12 : 5 * Math.Log(16, Base));
        }

        double[] Mean(Node node, bool count, double[] x)
        {
            // Sums by ones, divided by the number of taps or by the sum over an image of ones.
            var pool = (PoolOperation)node.Operation;
            int channels = node.Type.Shape.Channels;
            Graph graph = new TestGraph().Input(pool.Rows.Size, pool.Columns.Size, channels)
                .Conv(channels, pool.Rows, pool.Columns, groups: channels, bias: false, name: "C").Build();
            int taps = pool.Rows.Taps * pool.Columns.Taps;
            var parameters = new ParameterSet { ["C.weight"] = [.. Enumerable.Repeat(1.0, channels * taps)] };
            double[] ones = Run(graph, parameters, Array.ConvertAll(x, _ => 1.0));
            return [.. Run(graph, parameters, x).Zip(ones, (sum, inside) => sum / (count ? taps : inside))];
        }
    }

    [Fact]
    public void PaddingApartIsPaddingInside()
    {
        var random = new SeededRandom(23);
        for (int round = 0; round < 100; round++)
        {
            (int rows, int columns, int channels) = (1 + random.Next(6), 1 + random.Next(6), 1 + random.Next(4));
            (int top, int left, int bottom, int right) = (random.Next(4), random.Next(4), random.Next(4), random.Next(4));
            WindowAxis y = TestGraph.Axis(1 + random.Next(1 + top + bottom), 1 + random.Next(3));
            WindowAxis x = TestGraph.Axis(1 + random.Next(1 + left + right), 1 + random.Next(3));
            Graph inside = new TestGraph().Input(rows, columns, channels)
                .Conv(3, y with { Before = top, After = bottom }, x with { Before = left, After = right }, name: "C").Build();
            Graph apart = new TestGraph().Input(rows, columns, channels).Pad(top, left, bottom, right).Conv(3, y, x, name: "C").Build();
            ParameterSet parameters = RandomValues.Parameters(random, inside);
            double[] image = RandomValues.Inputs(random, inside)[0];
            Assert.Equal(Run(inside, parameters, image), Run(apart, parameters, image));
        }
    }

    [Fact]
    public void MovesAreUndoneByTheirInverses()
    {
        var random = new SeededRandom(24);
        Graph shuffled = new TestGraph().Input(3, 2, 12).ChannelShuffle(3).ChannelShuffle(4).Build();
        double[] x = RandomValues.Inputs(random, shuffled)[0];
        Assert.Equal(x, Run(shuffled, new(), x));

        Graph enlarged = new TestGraph().Input(3, 5, 2).Upsample(2, 3)
            .Pool(PoolKind.Max, TestGraph.Axis(2, stride: 2), TestGraph.Axis(3, stride: 3)).Build();
        x = RandomValues.Inputs(random, enlarged)[0];
        Assert.Equal(x, Run(enlarged, new(), x));
    }

    private static TestGraph Image(SeededRandom random) => new TestGraph().Input(1 + random.Next(7), 1 + random.Next(7), 1 + random.Next(6));

    private static double[] Run(Graph graph, ParameterSet parameters, double[] x) =>
        new ReferenceExecutor(graph).Forward(parameters, [x]).Outputs[0];

    private static void AssertClose(double[] expected, double[] actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], tolerance);
    }
}
