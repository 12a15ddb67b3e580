using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Every pool kernel for every count of channels up to several turns of its loops, over random windows, against the reference.</summary>
public sealed unsafe class PoolKernelTests : LevelTests
{
    private const int MaxChannels = 140;

    protected override void Run(Level level)
    {
        IReadOnlyList<KernelSpec> kernels = KernelSets.Pools(level);
        using var compiled = new CompiledKernels(kernels);
        foreach (PoolSpec kernel in kernels.Cast<PoolSpec>())
        {
            int step = kernel.Activation.Kind == ActivationKind.None ? 1 : 7;
            for (int channels = 1; channels <= MaxChannels; channels += step)
                Check(kernel, compiled[kernel], channels);
            CheckNaN(kernel, compiled[kernel]);
        }
    }

    private static void Check(PoolSpec kernel, nint entry, int channels)
    {
        using var test = new KernelCase(channels);
        WindowAxis rows = Axis(test.Values), columns = Axis(test.Values);
        KernelImage image = KernelImage.Random(test.Values, rows.Size, columns.Size, channels);
        Check(kernel, entry, test, image, rows, columns, test.Inputs(rows.Size * columns.Size * channels));
    }

    /// <summary>A NaN at each tap in turn, in all channels and in some, quiet and signalling.</summary>
    private static void CheckNaN(PoolSpec kernel, nint entry)
    {
        const int Taps = 3, Channels = 83;
        using var test = new KernelCase(Channels);
        var axis = WindowAxis.Whole(Taps);
        KernelImage image = KernelImage.Random(test.Values, Taps, Taps, Channels);
        for (int tap = 0; tap < Taps * Taps; tap++)
        {
            float[] everywhere = test.Inputs(Taps * Taps * Channels), somewhere = test.Inputs(Taps * Taps * Channels);
            everywhere.AsSpan(tap * Channels, Channels).Fill(float.NaN);
            for (int channel = tap; channel < Channels; channel += Taps * Taps)
                somewhere[(tap * Channels) + channel] = BitConverter.Int32BitsToSingle(0x7F800001); // A signalling one.
            Check(kernel, entry, test, image, axis, axis, everywhere);
            Check(kernel, entry, test, image, axis, axis, somewhere);
        }
    }

    private static void Check(
        PoolSpec kernel, nint entry, KernelCase test, KernelImage image, WindowAxis rows, WindowAxis columns, float[] inputs)
    {
        int channels = image.Channels;
        var x = image.Place(test, inputs);
        var y = test.Guarded(new float[channels]);
        ((delegate*<float*, nint, nint, nint, nint, float, float*, nint, void>)entry)(
            x.Pointer,
            rows.Taps,
            rows.Dilation * image.Row * sizeof(float),
            columns.Taps,
            columns.Dilation * image.Column * sizeof(float),
            1f / (rows.Taps * columns.Taps),
            y.Pointer,
            channels);
        Graph graph = ImageGraphs.Pool(kernel.Kind, rows, columns, channels, countPadding: false, kernel.Activation);
        new ReferenceRun(graph, new ParameterSet(), [inputs])
            .AssertAllows([y.GetSpan().ToArray()], $"{kernel.Name}, {rows} by {columns} of {channels}");
    }

    /// <summary>One window from a dimension's first element to its last.</summary>
    private static WindowAxis Axis(RandomValues values)
    {
        int taps = values.Int(1, 5), dilation = values.Int(1, 2);
        return new WindowAxis(((taps - 1) * dilation) + 1, taps, 1, dilation, 0, 0);
    }
}
