using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Every kernel of a convolution over random windows, against the reference of the matrix product that the windows make.</summary>
public sealed unsafe class ConvKernelTests : LevelTests
{
    private const int CasesPerKernel = 4;
    private const float Untouched = -123.5f;

    protected override void Run(Level level)
    {
        ConvSpec[] kernels = [.. ConvTiles.All(level).Union(KernelSets.Convolutions(level).Cast<ConvSpec>())];
        using var compiled = new CompiledKernels(kernels);
        int seed = 0;
        foreach (ConvSpec kernel in kernels)
        {
            for (int index = 0; index < CasesPerKernel; index++)
            {
                using var test = new KernelCase(seed++);
                Check(kernel, compiled[kernel], test);
            }
        }

        Assert.True(seed >= 200, $"Only {seed} cases.");
    }

    private static void Check(ConvSpec kernel, nint entry, KernelCase test)
    {
        ConvGeometry at = ConvGeometry.Next(test, kernel);
        int width = kernel.Vectors * kernel.Lanes;
        float[] inputs = test.Inputs(at.InputLength);

        // What is no number, or the largest one, reaches the windows that it lies in and no other.
        if (test.Values.Int(0, 2) == 0)
            inputs[test.Values.Int(0, inputs.Length - 1)] = test.Special();
        var x = test.Guarded(inputs);
        var w = test.Guarded(test.Weights(width * at.Products));
        var b = test.Guarded(test.Weights(width));
        var y = test.Guarded(Enumerable.Repeat(Untouched, at.OutputLength).ToArray());
        Call(kernel, entry, at, x.Pointer, w.Pointer, b.Pointer, y.Pointer);

        string where = $"{kernel.Name}, {at}";
        float[] results = at.Results(y.GetSpan(), Untouched, where);
        Graph graph = Graphs.Dense(at.Products, at.Outputs, kernel.Activation);
        var weight = new double[at.Outputs * at.Products];
        for (int index = 0; index < weight.Length; index++)
            weight[index] = w.GetSpan()[(index % at.Products * width) + (index / at.Products)];
        var parameters = new ParameterSet
        {
            ["Y.weight"] = weight,
            ["Y.bias"] = Array.ConvertAll(b.GetSpan()[..at.Outputs].ToArray(), value => (double)value),
        };
        new ReferenceRun(graph, parameters, [at.Windows(inputs)]).AssertAllows([results], where);
    }

    private static void Call(ConvSpec kernel, nint entry, ConvGeometry at, float* x, float* w, float* b, float* y)
    {
        const int bytes = sizeof(float);
        switch (kernel.Lines > 1, kernel.Partial)
        {
            case (false, false):
                ((delegate*<float*, nint, int, nint, int, nint, int, float*, float*, float*, nint, void>)entry)(
                    x, at.Pixel * bytes, at.Runs, at.Run * bytes, at.Taps, at.Tap * bytes, at.Depth, w, b, y, at.OutputPixel);
                break;
            case (false, true):
                ((delegate*<float*, nint, int, nint, int, nint, int, float*, float*, float*, nint, int, void>)entry)(
                    x, at.Pixel * bytes, at.Runs, at.Run * bytes, at.Taps, at.Tap * bytes, at.Depth, w, b, y, at.OutputPixel, at.Outputs);
                break;
            case (true, false):
                ((delegate*<float*, nint, nint, int, nint, int, nint, int, float*, float*, float*, nint, nint, void>)entry)(
                    x, at.Pixel * bytes, at.Line * bytes, at.Runs, at.Run * bytes, at.Taps, at.Tap * bytes, at.Depth, w, b, y,
                    at.OutputPixel, at.OutputLine);
                break;
            case (true, true):
                ((delegate*<float*, nint, nint, int, nint, int, nint, int, float*, float*, float*, nint, nint, int, void>)entry)(
                    x, at.Pixel * bytes, at.Line * bytes, at.Runs, at.Run * bytes, at.Taps, at.Tap * bytes, at.Depth, w, b, y,
                    at.OutputPixel, at.OutputLine, at.Outputs);
                break;
        }
    }
}
