using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Graphs.Shapes;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Graphs;

/// <summary>Random windows against the positions of which they consist, and windows of absurd numbers.</summary>
public sealed class WindowResolutionTests
{
    private static readonly int[] s_hostile =
    [
        int.MinValue, -1, 0, 1, 2, 3, 7, 255, 4096, 65535, 65536, (1 << 28) - 1, 1 << 28, int.MaxValue - 1, int.MaxValue,
    ];

    [Fact]
    public void EveryWindowLiesWhereItsDefinitionSays()
    {
        var random = new Random(21);
        int graphs = 0;
        for (int i = 0; i < 3000; i++)
        {
            int size = random.Next(1, 40), taps = random.Next(1, 6), stride = random.Next(1, 9), dilation = random.Next(1, 9);
            Padding padding = random.Next(3) switch
            {
                0 => new(PaddingKind.Same),
                1 => new(PaddingKind.Valid),
                _ => new(PaddingKind.Explicit, 0, random.Next(5), 0, random.Next(5)),
            };
            GraphResult result = Build(Shape.Of(size, 3), new Conv1DOperator(2, new Window(1, taps, 1, stride, 1, dilation, padding), 1, Bias: true));
            int extent = ((taps - 1) * dilation) + 1;
            (int before, int after) = Sides(padding, size, stride, extent);
            int[] starts = [.. Enumerable.Range(0, size + before + after).Where(start => start % stride == 0 && start + extent <= size + before + after)];
            if (starts.Length == 0)
            {
                Assert.Equal(["MG1033"], result.Issues.Select(issue => issue.Rule.Id));
                continue;
            }

            graphs++;
            WindowAxis axis = Assert.IsType<ConvOperation>(result.Graph!.Nodes[^1].Operation).Columns;
            Assert.Equal(starts, Enumerable.Range(0, (int)axis.Outputs).Select(output => output * axis.Stride));
            Assert.Equal((size, taps, before, after, extent), (axis.Size, axis.Taps, axis.Before, axis.After, axis.Extent));
            Assert.Equal(padding.Kind == PaddingKind.Same ? (size + stride - 1) / stride : starts.Length, starts.Length);
            Assert.Equal(Skipped(starts, size, before, taps, dilation), SkippedIn(result));
        }

        Assert.InRange(graphs, 2000, 3000);
    }

    [Fact]
    public void NumbersOfAnySizeGiveAnIssueOrAGraphWithinTheLimits()
    {
        var random = new Random(22);
        int graphs = 0;
        for (int i = 0; i < 20000; i++)
        {
            // Mostly small, or nothing but the first check would ever be reached.
            int Any() => random.Next(5) == 0 ? s_hostile[random.Next(s_hostile.Length)] : random.Next(1, 4);
            Padding padding = random.Next(3) switch
            {
                0 => new(PaddingKind.Same),
                1 => new(PaddingKind.Valid),
                _ => new(PaddingKind.Explicit, Any(), Any(), Any(), Any()),
            };
            var window = new Window(Any(), Any(), Any(), Any(), Any(), Any(), padding);
            bool isSequence = random.Next(6) == 0;
            Operator operation = isSequence
                ? new Conv1DOperator(Any(), window with { Height = 1, StrideY = 1, DilationY = 1 }, Any(), random.Next(2) == 0)
                : random.Next(9) switch
                {
                    0 or 1 => new Conv2DOperator(Any(), window, Any(), Bias: true),
                    2 or 3 => new DepthwiseConv2DOperator(window, Any(), Bias: false),
                    4 => new Pool2DOperator(PoolKind.Max, window, CountPadding: false),
                    5 => new PadOperator(Any(), Any(), Any(), Any()),
                    6 => new UpsampleOperator(Any(), Any()),
                    7 => new DepthToSpaceOperator(Any()),
                    _ => new ChannelShuffleOperator(Any()),
                };
            int rows = random.Next(1, 300), columns = random.Next(1, 300), channels = random.Next(1, 5) * random.Next(1, 5);
            GraphResult result = Build(isSequence ? Shape.Of(columns, channels) : Shape.Of(rows, columns, channels), operation);
            Assert.True(result.Graph is not null || result.Issues.Any(issue => issue.Rule.Severity == Severity.Error));
            Assert.All(result.Issues, issue => Assert.DoesNotMatch("-[0-9]*[0-9]{11}", issue.Message));
            if (result.Graph is not { } graph)
                continue;
            graphs++;
            Assert.All(graph.Nodes, CheckLimits);
        }

        Assert.InRange(graphs, 2000, 20000);
    }

    [Fact]
    public void APoolIsRefusedExactlyWhereAWindowSeesNothing()
    {
        var random = new Random(23);
        int refused = 0;
        for (int i = 0; i < 3000; i++)
        {
            int size = random.Next(1, 8), taps = random.Next(1, 5), stride = random.Next(1, 9), dilation = random.Next(1, 9);
            int before = random.Next(12), after = random.Next(12), extent = ((taps - 1) * dilation) + 1;
            var window = new Window(1, taps, 1, stride, 1, dilation, new(PaddingKind.Explicit, 0, before, 0, after));
            GraphResult result = Build(Shape.Of(1, size, 3), new Pool2DOperator(PoolKind.Max, window, CountPadding: false));
            int[] blind =
            [
                .. Enumerable.Range(0, size + before + after).Where(start => start % stride == 0 && start + extent <= size + before + after)
                    .Where(start => !Enumerable.Range(0, taps).Any(tap => start + (tap * dilation) - before is >= 0 and int seen && seen < size))
                    .Select(start => start / stride),
            ];
            Issue? issue = result.Issues.SingleOrDefault(issue => issue.Rule == DiagnosticTable.PoolOfBorder);
            Assert.Equal(blind.Length > 0, issue is not null);
            if (issue is null)
                continue;
            refused++;
            Assert.Contains(int.Parse(issue.Arguments[2], null), blind);
        }

        Assert.InRange(refused, 500, 2500);
    }

    [Fact]
    public void APoolOfALargeImageCopiesNoZeros()
    {
        var window = new Window(3, 3, 2, 2, 1, 1, new(PaddingKind.Explicit, 1, 1, 1, 1));
        Assert.NotNull(Build(Shape.Of(4096, 4096, 16), new Pool2DOperator(PoolKind.Max, window, CountPadding: false)).Graph);
        Assert.Equal(
            ["MG1030"],
            Build(Shape.Of(4096, 4096, 16), new DepthwiseConv2DOperator(window, 1, Bias: true)).Issues.Select(issue => issue.Rule.Id));

        // The windows reach neither the zeros at the bottom nor those at the right.
        Window cut = window with { Padding = new(PaddingKind.Explicit, 0, 0, 1, 1), Width = 2, Height = 2 };
        Assert.NotNull(Build(Shape.Of(4096, 4096, 16), new DepthwiseConv2DOperator(cut, 1, Bias: true)).Graph);
    }

    [Theory]
    [InlineData(1 << 28, 2, 16384, 16383, 1 << 14)]
    [InlineData(1 << 28, 1 << 14, 16384, 16383, 1)]
    public void GapsOfTheLargestImagesAreCountedAtOnce(int size, int taps, int stride, int dilation, int least) =>
        Assert.InRange(ReadPositions.Skipped(new WindowAxis(size, taps, stride, dilation, 0, 0)), least, size);

    private static GraphResult Build(Shape input, Operator operation)
    {
        LayerSpec Layer(string name, Operator does, params string[] reads) =>
            new(name, does, reads.ToEquatableArray(), Activation.None, IsOutput: reads.Length > 0, Policy.Default);
        return GraphBuilder.Build(new ModelSpec(
            "M",
            EquatableArray.Of(Layer("In", new InputOperator(input, ElementType.Float32, null)), Layer("A", operation, "In")),
            EquatableArray.Of(1),
            null));
    }

    private static (int Before, int After) Sides(Padding padding, int size, int stride, int extent)
    {
        if (padding.Kind != PaddingKind.Same)
            return (padding.Left, padding.Right);
        int total = 0;
        while ((size + total - extent < 0 ? 0 : ((size + total - extent) / stride) + 1) < (size + stride - 1) / stride)
            total++;
        return (total / 2, total - (total / 2));
    }

    /// <summary>Elements before the last one that the last window reaches, less all that are read, one by one.</summary>
    private static int Skipped(int[] starts, int size, int before, int taps, int dilation)
    {
        HashSet<int> read = [.. starts.SelectMany(start => Enumerable.Range(0, taps).Select(tap => start + (tap * dilation) - before))];
        return taps == 1 ? 0 : Enumerable.Range(0, size).Count(element => element < read.Max() && !read.Contains(element));
    }

    private static int SkippedIn(GraphResult result) =>
        result.Issues.Where(issue => issue.Rule == DiagnosticTable.SkippedPixels).Select(issue => int.Parse(issue.Arguments[4], null)).SingleOrDefault();

    private static void CheckLimits(Node node)
    {
        Assert.True(node.Type.Shape.IsValid);
        Assert.All(node.Parameters, parameter => Assert.True(parameter.Shape.IsValid));
        (WindowAxis Rows, WindowAxis Columns)? axes = node.Operation switch
        {
            ConvOperation conv => (conv.Rows, conv.Columns),
            PoolOperation pool => (pool.Rows, pool.Columns),
            _ => null,
        };
        foreach (WindowAxis axis in axes is { } both ? [both.Rows, both.Columns] : Array.Empty<WindowAxis>())
        {
            Assert.True(axis.Outputs >= 1 && axis.Before >= 0 && axis.After >= 0, axis.ToString());
            Assert.True(axis.Size + (long)axis.Before + axis.After <= Shape.MaxElements, axis.ToString());
            Assert.True(Math.Max(axis.Reach, Math.Max((long)axis.Stride, axis.Dilation)) <= axis.Size + axis.Before + axis.After, axis.ToString());
        }
    }
}
