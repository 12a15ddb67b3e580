using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests;

/// <summary>
/// Chains of operations on images and sequences: odd sizes, single rows, strides above the kernel, borders wider than the kernel,
/// dilation, groups.
/// </summary>
internal static class RandomImages
{
    public static Graph Next(SeededRandom random, ActivationKind[] kinds, double epsilon)
    {
        var graph = new TestGraph();
        int channels = 1 + random.Next(4);
        if (random.Next(4) == 0)
            graph.Input(1 + random.Next(9), channels);
        else
            graph.Input(1 + random.Next(6), 1 + random.Next(6), channels);
        if (random.Next(3) == 0)
            graph.Normalize([.. Enumerable.Repeat(0.5, channels)], [.. Enumerable.Repeat(0.25, channels)]);
        for (int count = 1 + random.Next(4); count > 0; count--)
            Append(graph, random, kinds, epsilon);
        if (random.Next(3) == 0)
            graph.GlobalPool((PoolKind)random.Next(2));
        return graph.Build();
    }

    /// <summary>Appends a convolution whose windows fit.</summary>
    public static void AppendConv(TestGraph graph, SeededRandom random)
    {
        var image = Image.Of(graph.ShapeOf(graph.Last));
        int[] divisors = [.. Enumerable.Range(1, image.Channels).Where(divisor => image.Channels % divisor == 0)];
        int groups = random.Next(2) == 0 ? 1 : divisors[random.Next(divisors.Length)];
        WindowAxis rows = graph.ShapeOf(graph.Last).Rank == 3 ? Axis(random, image.Rows, maxBorder: 4) : TestGraph.Axis(1);
        graph.Conv(groups * (1 + random.Next(3)), rows, Axis(random, image.Columns, maxBorder: 4), groups, bias: random.Next(3) > 0);
    }

    /// <summary>Appends a pool whose windows all touch the image.</summary>
    public static void AppendPool(TestGraph graph, SeededRandom random)
    {
        var image = Image.Of(graph.ShapeOf(graph.Last));
        WindowAxis rows = graph.ShapeOf(graph.Last).Rank == 3 ? Axis(random, image.Rows, maxBorder: 0) : TestGraph.Axis(1);
        graph.Pool((PoolKind)random.Next(2), rows, Axis(random, image.Columns, maxBorder: 0), countPadding: random.Next(2) == 0);
    }

    private static void Append(TestGraph graph, SeededRandom random, ActivationKind[] kinds, double epsilon)
    {
        var image = Image.Of(graph.ShapeOf(graph.Last));
        bool hasRows = graph.ShapeOf(graph.Last).Rank == 3, isSmall = image.Count < 150;
        switch (random.Next(10))
        {
            case 0:
                graph.Activation(kinds[random.Next(kinds.Length)], 0.2);
                break;
            case 1:
                graph.BatchNorm(epsilon);
                break;
            case 2 when hasRows && isSmall:
                graph.Pad(random.Next(3), random.Next(3), random.Next(3), random.Next(3));
                break;
            case 3 when hasRows && isSmall:
                graph.Upsample(1 + random.Next(3), 1 + random.Next(3));
                break;
            case 4 when hasRows && image.Channels % 4 == 0:
                graph.DepthToSpace(2);
                break;
            case 5 when image.Channels % 2 == 0:
                graph.ChannelShuffle(2);
                break;
            case 6 or 7:
                AppendPool(graph, random);
                break;
            default:
                AppendConv(graph, random);
                break;
        }
    }

    /// <summary>A window that fits; its border is below the kernel's size or, where one is given, up to that many.</summary>
    private static WindowAxis Axis(SeededRandom random, int size, int maxBorder)
    {
        while (true)
        {
            int taps = 1 + random.Next(4), dilation = maxBorder > 0 && random.Next(3) == 0 ? 2 : 1;
            int border = maxBorder > 0 ? maxBorder + 1 : taps;
            WindowAxis axis = TestGraph.Axis(taps, 1 + random.Next(3), dilation, random.Next(border), random.Next(border));
            if ((axis with { Size = size }).Outputs > 0)
                return axis;
        }
    }
}
