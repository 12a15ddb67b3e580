using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Every depthwise kernel over random windows and rows of all lengths that its loops tell apart, against the reference.</summary>
public sealed unsafe class DepthwiseKernelTests : LevelTests
{
    private const int CasesPerKernel = 6;

    // Rows too short to share columns, every rest of a turn, and several turns; fewer where only the activation is another.
    private static readonly int[] Pixels = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 17];
    private static readonly int[] FewPixels = [1, 2, 3, 7];

    protected override void Run(Level level)
    {
        IReadOnlyList<KernelSpec> kernels = KernelSets.Depthwise(level);
        using var compiled = new CompiledKernels(kernels);
        int seed = 0;
        foreach (KernelSpec kernel in kernels)
        {
            switch (kernel)
            {
                case DepthwiseSpec depthwise:
                    for (int index = 0; index < CasesPerKernel; index++)
                        Check(depthwise, compiled[kernel], seed++);
                    break;
                case DepthwiseRowSpec row:
                    foreach (int pixels in row.Activation == Activation.None ? Pixels : FewPixels)
                        Check(row, compiled[kernel], pixels, seed++);
                    break;
                default:
                    Assert.Fail($"{kernel.Name} has no test.");
                    break;
            }
        }
    }

    private static void Check(DepthwiseSpec kernel, nint entry, int seed)
    {
        using var test = new KernelCase(seed);
        int height = test.Values.Int(1, 5), width = test.Values.Int(1, 5), stride = test.Values.Int(1, 3), dilation = test.Values.Int(1, 3);
        int columns = ((kernel.Pixels - 1) * stride) + ((width - 1) * dilation) + 1;
        var window = new Window(
            test, kernel.Lanes, kernel.Partial, new WindowAxis(height, height, 1, 1, 0, 0), new WindowAxis(columns, width, stride, dilation, 0, 0));
        nint column = window.Input.Column * sizeof(float), row = window.Input.Row * sizeof(float), output = window.Output.Column;
        if (kernel.Partial)
        {
            ((delegate*<float*, nint, int, nint, int, nint, float*, float*, float*, nint, int, void>)entry)(
                window.X, stride * column, height, row, width, dilation * column, window.W, window.B, window.Y, output, window.Channels);
        }
        else
        {
            ((delegate*<float*, nint, int, nint, int, nint, float*, float*, float*, nint, void>)entry)(
                window.X, stride * column, height, row, width, dilation * column, window.W, window.B, window.Y, output);
        }

        window.Check(kernel, kernel.Activation);
    }

    private static void Check(DepthwiseRowSpec kernel, nint entry, int pixels, int seed)
    {
        using var test = new KernelCase(seed);
        int columns = ((pixels - 1) * kernel.Stride) + kernel.Width;
        var window = new Window(
            test,
            kernel.Lanes,
            kernel.Partial,
            new WindowAxis(kernel.Height, kernel.Height, 1, 1, 0, 0),
            new WindowAxis(columns, kernel.Width, kernel.Stride, 1, 0, 0));
        nint column = window.Input.Column * sizeof(float), row = window.Input.Row * sizeof(float), output = window.Output.Column;
        if (kernel.Partial)
        {
            ((delegate*<float*, nint, nint, float*, float*, float*, nint, nint, int, void>)entry)(
                window.X, column, row, window.W, window.B, window.Y, output, pixels, window.Channels);
        }
        else
        {
            ((delegate*<float*, nint, nint, float*, float*, float*, nint, nint, void>)entry)(
                window.X, column, row, window.W, window.B, window.Y, output, pixels);
        }

        window.Check(kernel, kernel.Activation);
    }

    /// <summary>One panel's inputs, parameters and results.</summary>
    private sealed class Window
    {
        private readonly int _lanes;
        private readonly WindowAxis _rows;
        private readonly WindowAxis _columns;
        private readonly float[] _inputs;
        private readonly GuardedBuffer<float> _x, _w, _b, _y;

        public Window(KernelCase test, int lanes, bool partial, WindowAxis rows, WindowAxis columns)
        {
            (_lanes, _rows, _columns) = (lanes, rows, columns);
            Channels = partial ? test.Values.Int(1, lanes - 1) : lanes;
            Input = KernelImage.Random(test.Values, rows.Size, columns.Size, Channels);
            Output = KernelImage.Random(test.Values, 1, (int)columns.Outputs, Channels);
            _inputs = test.Inputs(rows.Size * columns.Size * Channels);
            _x = Input.Place(test, _inputs);
            _w = test.Guarded(test.Weights(rows.Taps * columns.Taps * lanes));
            _b = test.Guarded(test.Weights(lanes));
            _y = Output.PlaceEmpty(test);
        }

        public int Channels { get; }

        public KernelImage Input { get; }

        public KernelImage Output { get; }

        public float* X => _x.Pointer;

        public float* W => _w.Pointer;

        public float* B => _b.Pointer;

        public float* Y => _y.Pointer;

        public void Check(KernelSpec kernel, Activation activation)
        {
            int taps = _rows.Taps * _columns.Taps;
            var weight = new double[Channels * taps];
            for (int index = 0; index < weight.Length; index++)
                weight[index] = _w.GetSpan()[(index % taps * _lanes) + (index / taps)];
            double[] bias = [.. _b.GetSpan()[..Channels].ToArray().Select(value => (double)value)];
            var parameters = new ParameterSet { ["Y.weight"] = weight, ["Y.bias"] = bias };
            string where = $"{kernel.Name}, {_rows} by {_columns}";
            new ReferenceRun(ImageGraphs.Depthwise(_rows, _columns, Channels, activation), parameters, [_inputs])
                .AssertAllows([Output.Read(_y, where)], where);
        }
    }
}
