using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Every kernel that walks over elements, for every count up to several vectors, against the reference.</summary>
public sealed unsafe class ElementwiseKernelTests : LevelTests
{
    private const int MaxCount = 70;

    protected override void Run(Level level)
    {
        IReadOnlyList<KernelSpec> kernels = KernelSets.Elementwise(level);
        using var compiled = new CompiledKernels(kernels);
        foreach (KernelSpec kernel in kernels)
        {
            for (int count = 1; count <= MaxCount; count++)
            {
                using var test = new KernelCase(count);
                switch (kernel)
                {
                    case MapSpec map:
                        Check(map, compiled[kernel], count, test);
                        break;
                    case ConvertSpec:
                        CheckConvert(kernel, compiled[kernel], count, test);
                        break;
                    case NormalizeSpec:
                        CheckNormalize(kernel, compiled[kernel], count, test);
                        break;
                    default:
                        Assert.Fail($"{kernel.Name} has no test.");
                        break;
                }
            }
        }
    }

    private static void Check(MapSpec kernel, nint entry, int count, KernelCase test)
    {
        float[] values = test.Inputs(count);
        for (int index = 0; index < count; index += 2)
            values[index] = test.Special();
        var x = test.Guarded(values);
        var y = test.Guarded(new float[count]);
        var run = (delegate*<float*, float*, nint, void>)entry;
        run(x.Pointer, y.Pointer, count);
        Compare(kernel, Graphs.Map(count, kernel.Activation), values, y);

        run(x.Pointer, x.Pointer, count);
        KernelCase.AssertSameBits(y, x);
    }

    private static void CheckConvert(KernelSpec kernel, nint entry, int count, KernelCase test)
    {
        var values = new byte[count];
        for (int index = 0; index < count; index++)
            values[index] = test.Values.Byte();
        var x = test.Guarded(values);
        var y = test.Guarded(new float[count]);
        ((delegate*<byte*, float*, nint, void>)entry)(x.Pointer, y.Pointer, count);
        Compare(kernel, Graphs.Convert(count), values, y);
    }

    private static void CheckNormalize(KernelSpec kernel, nint entry, int rows, KernelCase test)
    {
        int channels = test.Values.Int(1, 5);
        double[] mean = [.. test.Values.Array(channels, values => values.Ordinary(2)).Select(value => (double)value)];
        double[] std = [.. test.Values.Array(channels, values => 0.1f + Math.Abs(values.Ordinary(3))).Select(value => (double)value)];
        int period = channels * 16;
        float[] inputs = test.Inputs(rows * channels);
        var x = test.Guarded(inputs);
        var scale = test.Guarded(Enumerable.Range(0, period).Select(index => (float)(1 / std[index % channels])).ToArray());
        var center = test.Guarded(Enumerable.Range(0, period).Select(index => (float)mean[index % channels]).ToArray());
        var y = test.Guarded(new float[inputs.Length]);
        ((delegate*<float*, float*, float*, nint, float*, nint, void>)entry)(
            x.Pointer, center.Pointer, scale.Pointer, period, y.Pointer, inputs.Length);
        Compare(kernel, Graphs.Normalize(rows, mean, std), inputs, y);
    }

    private static void Compare(KernelSpec kernel, Graph graph, InputData x, GuardedBuffer<float> y) =>
        new ReferenceRun(graph, new ParameterSet(), [x]).AssertAllows([y.GetSpan().ToArray()], $"{kernel.Name}, {x.Length} elements");
}
