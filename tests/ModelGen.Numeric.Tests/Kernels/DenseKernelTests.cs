using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Every matrix kernel over random depths, with remainders of every length, against the reference.</summary>
public sealed unsafe class DenseKernelTests : LevelTests
{
    private const int CasesPerKernel = 8;
    private const float Untouched = -123.5f;

    protected override void Run(Level level)
    {
        IReadOnlyList<KernelSpec> kernels = KernelSets.Dense(level);
        using var compiled = new CompiledKernels(kernels);
        int seed = 0;
        foreach (KernelSpec kernel in kernels)
        {
            for (int index = 0; index < CasesPerKernel; index++)
            {
                using var test = new KernelCase(seed++);
                switch (kernel)
                {
                    case GemvSpec gemv:
                        Check(gemv, compiled[kernel], test);
                        break;
                    case GemmSpec gemm:
                        Check(gemm, compiled[kernel], test);
                        break;
                    default:
                        Assert.Fail($"{kernel.Name} has no test.");
                        break;
                }
            }
        }

        Assert.True(seed >= 500, $"Only {seed} cases.");
    }

    private static void Check(GemvSpec kernel, nint entry, KernelCase test)
    {
        int depth = Depth(test);
        int width = kernel.Vectors * kernel.Lanes;
        int columns = kernel.Panels * width;
        int outputs = kernel.Partial ? test.Values.Int(1, width - 1) : columns;
        var x = test.Guarded(test.Inputs(depth));
        var w = test.Guarded(test.Weights(columns * depth));
        var b = test.Guarded(test.Weights(columns));
        var y = test.Guarded(new float[outputs]);
        nint panel = width * depth;
        switch (kernel.Panels > 1, kernel.Partial)
        {
            case (false, false):
                ((delegate*<float*, float*, float*, float*, int, void>)entry)(x.Pointer, w.Pointer, b.Pointer, y.Pointer, depth);
                break;
            case (false, true):
                ((delegate*<float*, float*, float*, float*, int, int, void>)entry)(x.Pointer, w.Pointer, b.Pointer, y.Pointer, depth, outputs);
                break;
            case (true, false):
                ((delegate*<float*, float*, nint, float*, float*, int, void>)entry)(x.Pointer, w.Pointer, panel, b.Pointer, y.Pointer, depth);
                break;
            case (true, true):
                Assert.Fail($"{kernel.Name}: a partial vector is the only one of its layer.");
                break;
        }

        Compare(kernel, kernel.Activation, depth, width, outputs, x.GetSpan().ToArray(), w.GetSpan(), b.GetSpan(), y.GetSpan());
    }

    private static void Check(GemmSpec kernel, nint entry, KernelCase test)
    {
        int depth = Depth(test);
        int width = kernel.Vectors * kernel.Lanes;
        int outputs = kernel.Partial ? test.Values.Int(1, width - 1) : width;

        // Rows lie apart as they do in a wider layer; the last one ends at the guard page.
        int inputStride = depth + test.Values.Int(0, 5);
        int outputStride = outputs + test.Values.Int(0, 5);
        var x = test.Guarded(test.Inputs(((kernel.Rows - 1) * inputStride) + depth));
        var w = test.Guarded(test.Weights(width * depth));
        var b = test.Guarded(test.Weights(width));
        var y = test.Guarded(Enumerable.Repeat(Untouched, ((kernel.Rows - 1) * outputStride) + outputs).ToArray());
        nint rowBytes = inputStride * sizeof(float);
        if (kernel.Partial)
        {
            ((delegate*<float*, nint, float*, float*, float*, nint, int, int, void>)entry)(
                x.Pointer, rowBytes, w.Pointer, b.Pointer, y.Pointer, outputStride, depth, outputs);
        }
        else
        {
            ((delegate*<float*, nint, float*, float*, float*, nint, int, void>)entry)(
                x.Pointer, rowBytes, w.Pointer, b.Pointer, y.Pointer, outputStride, depth);
        }

        float[] inputs = Rows(x.GetSpan(), kernel.Rows, inputStride, depth);
        float[] results = Rows(y.GetSpan(), kernel.Rows, outputStride, outputs);
        Compare(kernel, kernel.Activation, depth, width, outputs, inputs, w.GetSpan(), b.GetSpan(), results);
        for (int index = 0; index < y.GetSpan().Length; index++)
            Assert.True(index % outputStride < outputs || y.GetSpan()[index] == Untouched, $"{kernel.Name} wrote between the rows.");
    }

    private static void Compare(
        KernelSpec kernel, Activation activation, int depth, int width, int outputs,
        float[] x, ReadOnlySpan<float> w, ReadOnlySpan<float> b, ReadOnlySpan<float> y)
    {
        Graph graph = Graphs.Dense(depth, outputs, activation);
        var weight = new double[outputs * depth];
        var bias = new double[outputs];
        for (int output = 0; output < outputs; output++)
        {
            bias[output] = b[output];
            for (int k = 0; k < depth; k++)
                weight[(output * depth) + k] = w[(output / width * width * depth) + (k * width) + (output % width)];
        }

        var parameters = new ParameterSet { ["Y.weight"] = weight, ["Y.bias"] = bias };
        new ReferenceRun(graph, parameters, [x]).AssertAllows([y.ToArray()], $"{kernel.Name}, K = {depth}, N = {outputs}");
    }

    private static int Depth(KernelCase test) => test.Values.Int(0, 2) == 0 ? test.Values.Int(1, 9) : test.Values.Int(1, 120);

    private static float[] Rows(ReadOnlySpan<float> values, int rows, int stride, int count)
    {
        var packed = new float[rows * count];
        for (int row = 0; row < rows; row++)
            values.Slice(row * stride, count).CopyTo(packed.AsSpan(row * count));
        return packed;
    }
}
