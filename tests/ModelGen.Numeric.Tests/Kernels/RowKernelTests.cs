using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Every kernel whose elements depend on their whole row, for rows of every length up to several vectors, against the reference.</summary>
public sealed unsafe class RowKernelTests : LevelTests
{
    private const int MaxChannels = 70;
    private const int CasesPerLength = 8;

    protected override void Run(Level level)
    {
        IReadOnlyList<KernelSpec> kernels = KernelSets.Rows(level);
        using var compiled = new CompiledKernels(kernels);
        foreach (KernelSpec kernel in kernels)
        {
            for (int index = 0; index < MaxChannels * CasesPerLength; index++)
            {
                using var test = new KernelCase(index);

                // A few long rows beside every short one: sums of many terms.
                int channels = index % CasesPerLength == 7 ? test.Values.Int(71, 1500) : (index / CasesPerLength) + 1;
                switch (kernel)
                {
                    case LayerNormSpec layerNorm:
                        Check(layerNorm, compiled[kernel], channels, test);
                        break;
                    case SoftmaxSpec softmax:
                        Check(softmax, compiled[kernel], channels, test);
                        break;
                    default:
                        Assert.Fail($"{kernel.Name} has no test.");
                        break;
                }
            }
        }
    }

    private static void Check(LayerNormSpec kernel, nint entry, int channels, KernelCase test)
    {
        float epsilon = test.Values.Int(0, 2) == 0 ? 1e-12f : 1e-5f;
        float[] row = LayerNormRow(channels, test);
        float[] weight = test.Weights(channels), bias = test.Weights(channels);
        var x = test.Guarded(row);
        var w = test.Guarded(weight);
        var b = test.Guarded(bias);
        var y = test.Guarded(new float[channels]);
        var run = (delegate*<float*, float*, float*, float, float*, nint, void>)entry;
        run(x.Pointer, w.Pointer, b.Pointer, epsilon, y.Pointer, channels);
        var parameters = new ParameterSet { ["Y.weight"] = Doubles(weight), ["Y.bias"] = Doubles(bias) };
        Compare(kernel, Graphs.LayerNorm(channels, epsilon), parameters, row, y);

        // What no rounding of the mean may spoil.
        if (row.Distinct().Count() == 1 && float.IsFinite(row[0]))
            Assert.Equal(bias, y.GetSpan().ToArray());

        run(x.Pointer, w.Pointer, b.Pointer, epsilon, x.Pointer, channels);
        KernelCase.AssertSameBits(y, x);
    }

    private static void Check(SoftmaxSpec kernel, nint entry, int channels, KernelCase test)
    {
        float[] row = SoftmaxRow(channels, test);
        var x = test.Guarded(row);
        var y = test.Guarded(new float[channels]);
        var run = (delegate*<float*, float*, nint, void>)entry;
        run(x.Pointer, y.Pointer, channels);
        Compare(kernel, Graphs.Softmax(channels, kernel.Logarithm), new ParameterSet(), row, y);

        run(x.Pointer, x.Pointer, channels);
        KernelCase.AssertSameBits(y, x);
    }

    /// <summary>Ordinary rows, rows far from 0, equal channels, tiny and large numbers whose squares stay in range, and one number that is none.</summary>
    private static float[] LayerNormRow(int channels, KernelCase test)
    {
        float offset = test.Values.Ordinary(1000);
        float[] row = test.Values.Int(0, 5) switch
        {
            0 => test.Values.Array(channels, values => offset + values.Ordinary(1)),
            1 => test.Values.Array(channels, _ => offset),
            2 => test.Values.Array(channels, values => values.Extreme(1e15)),
            3 => test.Values.Array(channels, values => values.Ordinary(1e-6)),
            _ => test.Values.Array(channels, values => values.Ordinary(3)),
        };
        if (test.Values.Int(0, 9) == 0)
            row[test.Values.Int(0, channels - 1)] = test.Special();
        return row;
    }

    /// <summary>Ordinary rows, rows in which few channels count, huge numbers, -∞ for channels that are masked, and numbers that are none.</summary>
    private static float[] SoftmaxRow(int channels, KernelCase test)
    {
        float offset = test.Values.Ordinary(1000);
        float[] row = test.Values.Int(0, 5) switch
        {
            0 => test.Values.Array(channels, values => offset + values.Ordinary(60)),
            1 => test.Values.Array(channels, values => values.Extreme(1e30)),
            2 => test.Values.Array(channels, values => values.Int(0, 2) == 0 ? values.Ordinary(3) : float.NegativeInfinity),
            3 => test.Values.Array(channels, _ => offset),
            _ => test.Values.Array(channels, values => values.Ordinary(3)),
        };
        if (test.Values.Int(0, 9) == 0)
            row[test.Values.Int(0, channels - 1)] = test.Special();
        return row;
    }

    private static void Compare(KernelSpec kernel, Graph graph, ParameterSet parameters, float[] row, GuardedBuffer<float> y) =>
        new ReferenceRun(graph, parameters, [row]).AssertAllows([y.GetSpan().ToArray()], $"{kernel.Name}, {row.Length} channels");

    private static double[] Doubles(float[] values) => [.. values.Select(value => (double)value)];
}
