using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Every kernel that combines an element with another, for every count up to several vectors, against the reference.</summary>
public sealed unsafe class CombiningKernelTests : LevelTests
{
    private const int MaxCount = 70;

    protected override void Run(Level level)
    {
        IReadOnlyList<KernelSpec> kernels = KernelSets.Combining(level);
        using var compiled = new CompiledKernels(kernels);
        foreach (KernelSpec kernel in kernels)
        {
            for (int count = 1; count <= MaxCount; count++)
            {
                using var test = new KernelCase(count);
                switch (kernel)
                {
                    case BinarySpec binary:
                        Check(binary, compiled[kernel], count, test);
                        break;
                    case AffineSpec affine:
                        Check(affine, compiled[kernel], count, test);
                        break;
                    default:
                        Assert.Fail($"{kernel.Name} has no test.");
                        break;
                }
            }
        }
    }

    private static void Check(BinarySpec kernel, nint entry, int count, KernelCase test)
    {
        float[] left = test.Inputs(count), right = test.Weights(count);
        for (int index = 0; index < count; index += 3)
            (left[index], right[(index + 1) % count]) = (test.Special(), test.Special());
        var a = test.Guarded(left);
        var b = test.Guarded(right);
        var y = test.Guarded(new float[count]);
        var run = (delegate*<float*, float*, float*, nint, void>)entry;
        run(a.Pointer, b.Pointer, y.Pointer, count);
        new ReferenceRun(Graphs.Binary(count, kernel.Operator, kernel.Activation), new ParameterSet(), [left, right])
            .AssertAllows([y.GetSpan().ToArray()], $"{kernel.Name}, {count} elements");

        var inPlace = test.Guarded(left);
        run(inPlace.Pointer, b.Pointer, inPlace.Pointer, count);
        KernelCase.AssertSameBits(y, inPlace);
        run(a.Pointer, b.Pointer, b.Pointer, count);
        KernelCase.AssertSameBits(y, b);
    }

    private static void Check(AffineSpec kernel, nint entry, int rows, KernelCase test)
    {
        const double epsilon = 1e-3;
        int channels = test.Values.Int(1, 5);
        double[] weight = Numbers(test, channels, 1);
        double[] bias = Numbers(test, channels, 1);
        double[] mean = Numbers(test, channels, 2);
        double[] variance = [.. Numbers(test, channels, 3).Select(Math.Abs)];
        float[] inputs = test.Inputs(rows * channels);
        var x = test.Guarded(inputs);
        var center = test.Guarded(Pattern(channel => mean[channel]));
        var scale = test.Guarded(Pattern(channel => weight[channel] / Math.Sqrt(variance[channel] + epsilon)));
        var shift = test.Guarded(Pattern(channel => bias[channel]));
        var y = test.Guarded(new float[inputs.Length]);
        var run = (delegate*<float*, float*, float*, float*, nint, float*, nint, void>)entry;
        nint period = center.GetSpan().Length;
        run(x.Pointer, center.Pointer, scale.Pointer, shift.Pointer, period, y.Pointer, inputs.Length);
        var parameters = new ParameterSet
        {
            ["Y.norm.weight"] = weight, ["Y.norm.bias"] = bias, ["Y.norm.mean"] = mean, ["Y.norm.variance"] = variance,
        };
        new ReferenceRun(Graphs.BatchNorm(rows, channels, epsilon, kernel.Activation), parameters, [inputs])
            .AssertAllows([y.GetSpan().ToArray()], $"{kernel.Name}, {rows} rows of {channels}");

        run(x.Pointer, center.Pointer, scale.Pointer, shift.Pointer, period, x.Pointer, inputs.Length);
        KernelCase.AssertSameBits(y, x);

        float[] Pattern(Func<int, double> number) =>
            [.. Enumerable.Range(0, channels * LanesOf(kernel.Level)).Select(index => (float)number(index % channels))];
    }

    private static double[] Numbers(KernelCase test, int count, double magnitude) =>
        [.. test.Values.Array(count, values => values.Ordinary(magnitude)).Select(value => (double)value)];

    private static int LanesOf(Level level) => level switch
    {
        Level.Avx512 => 16,
        Level.Avx2 => 8,
        _ => 4,
    };
}
