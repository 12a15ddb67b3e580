using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>The micro-kernels that the planner asks for, found by planning layers of every width.</summary>
internal static class KernelSets
{
    private const int MaxOutputs = 160;
    private const int MaxLines = 4;
    private const int MaxPixels = 17;

    public static IReadOnlyList<Activation> Activations { get; } =
    [
        .. Enum.GetValues<ActivationKind>()
            .Select(kind => new Activation(kind, kind == ActivationKind.LeakyRelu ? 0.01 : 0))
            .Where(activation => activation.IsElementwise),
    ];

    /// <summary>Dense kernels: the batch sizes that every model gets with every activation, the others with two.</summary>
    public static IReadOnlyList<KernelSpec> Dense(Level level)
    {
        var kernels = new HashSet<KernelSpec>();
        for (int batch = 1; batch <= 16; batch++)
        {
            IEnumerable<Activation> activations = batch is 1 or 16
                ? Activations
                : [Activation.None, new Activation(ActivationKind.Tanh)];
            foreach (Activation activation in activations)
            {
                for (int outputs = 1; outputs <= MaxOutputs; outputs++)
                {
                    Program program = Planner.Plan(Graphs.Dense(8, outputs, activation), level, batch, HardwareProfiles.Choose(null, level));
                    foreach (KernelSpec kernel in program.Calls.SelectMany(call => call.Kernels))
                        kernels.Add(kernel);
                }
            }
        }

        return [.. kernels.OrderBy(kernel => kernel.Name, StringComparer.Ordinal)];
    }

    /// <summary>Kernels that walk over elements.</summary>
    public static IReadOnlyList<KernelSpec> Elementwise(Level level) =>
        [.. Activations.Select(activation => new MapSpec(level, activation)), new ConvertSpec(level), new NormalizeSpec(level)];

    /// <summary>Kernels that combine an element with another, or with its channel's numbers.</summary>
    public static IReadOnlyList<KernelSpec> Combining(Level level) =>
    [
        .. Enum.GetValues<BinaryOperator>().SelectMany(_ => Activations, (binary, activation) => new BinarySpec(level, binary, activation)),
        .. Activations.Select(activation => new AffineSpec(level, activation)),
    ];

    /// <summary>Kernels whose every element depends on its whole row.</summary>
    public static IReadOnlyList<KernelSpec> Rows(Level level) =>
        [new LayerNormSpec(level), new SoftmaxSpec(level, Logarithm: false), new SoftmaxSpec(level, Logarithm: true)];

    /// <summary>Kernels of convolutions: tiles for rows of every length, panels of every kind, every activation with some square images.</summary>
    public static IReadOnlyList<KernelSpec> Convolutions(Level level)
    {
        int lanes = Lanes(level).First();
        int[] filters = [2 * lanes, lanes, (2 * lanes) + 1, 5, 3];
        var graphs =
            from lines in Enumerable.Range(1, MaxLines)
            from pixels in Enumerable.Range(1, MaxPixels)
            from count in filters
            from activation in lines == pixels && count <= lanes ? Activations : [Activation.None]
            select ConvGraphs.Of(lines, pixels, count, activation);
        return
        [
            .. graphs.SelectMany(graph => Planner.Plan(graph, level, batch: 1, HardwareProfiles.Choose(null, level)).Calls)
                .SelectMany(call => call.Kernels)
                .OfType<ConvSpec>()
                .Distinct()
                .OrderBy(kernel => kernel.Name, StringComparer.Ordinal),
        ];
    }

    /// <summary>Depthwise kernels: windows of every kind that a level has registers for, and every width of a panel.</summary>
    public static IReadOnlyList<KernelSpec> Depthwise(Level level)
    {
        int lanes = Lanes(level).First();
        var kernels = new HashSet<KernelSpec>(Activations.Select(activation => new DepthwiseSpec(level, lanes, Pixels: 4, Partial: false, activation)));
        for (int pixels = 1; pixels <= 12; pixels++)
            kernels.Add(new DepthwiseSpec(level, lanes, pixels, Partial: false, Activation.None));
        foreach ((int height, int width, int stride) in DepthwiseRows.Where(row => (row.Height * row.Width) + row.Width < Registers(level)))
            kernels.Add(new DepthwiseRowSpec(level, lanes, height, width, stride, Partial: false, Activation.None));
        foreach (Activation activation in Activations)
        {
            for (int stride = 1; stride <= 2; stride++)
                kernels.Add(new DepthwiseRowSpec(level, lanes, 3, 3, stride, Partial: false, activation));
        }

        // What is left over of wider panels, and of fewer channels than any panel has.
        foreach (int narrow in Lanes(level))
        {
            foreach (bool partial in new[] { false, narrow == 4 })
            {
                foreach (Activation activation in new[] { Activation.None, new Activation(ActivationKind.Relu6), new Activation(ActivationKind.Tanh) })
                {
                    kernels.Add(new DepthwiseSpec(level, narrow, 3, partial, activation));
                    kernels.Add(new DepthwiseRowSpec(level, narrow, 3, 3, 1, partial, activation));
                    kernels.Add(new DepthwiseRowSpec(level, narrow, 3, 3, 2, partial, activation));
                }
            }
        }

        return [.. kernels.OrderBy(kernel => kernel.Name, StringComparer.Ordinal)];
    }

    /// <summary>Kernels over windows whose channels are not mixed and not weighted.</summary>
    public static IReadOnlyList<KernelSpec> Pools(Level level) =>
        [.. Enum.GetValues<PoolKind>().SelectMany(_ => Activations, (kind, activation) => new PoolSpec(level, kind, activation))];

    /// <summary>Kernels that only move numbers or set them.</summary>
    public static IReadOnlyList<KernelSpec> Moves(Level level) => [new FillSpec(level), new InterleaveSpec(level)];

    private static IEnumerable<(int Height, int Width, int Stride)> DepthwiseRows =>
        from size in new[] { (1, 1), (7, 1), (2, 2), (5, 2), (1, 3), (3, 3), (4, 3), (2, 4), (5, 5), (4, 6), (1, 7), (3, 7) }
        from stride in new[] { 1, 2 }
        where stride <= size.Item2
        select (size.Item1, size.Item2, stride);

    private static int Registers(Level level) => level is Level.Avx512 or Level.AdvSimd ? 32 : 16;

    private static IEnumerable<int> Lanes(Level level) => level switch
    {
        Level.Avx512 => [16, 8, 4],
        Level.Avx2 => [8, 4],
        _ => [4],
    };
}
