using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>
/// Runs a program as emitted code would: every call reads and writes through its places and strides, in one arena that begins as NaN. A
/// value that is overwritten while it is still needed, read before it is written, or read in the wrong place gives a wrong result.
/// </summary>
internal sealed class ProgramInterpreter
{
    private readonly Program _program;
    private readonly Memory _memory;

    private ProgramInterpreter(Program program, Memory memory)
    {
        _program = program;
        _memory = memory;
    }

    /// <summary>Fills the outputs.</summary>
    /// <param name="program">The program.</param>
    /// <param name="inputs">The inputs, a batch each.</param>
    /// <param name="outputs">The outputs, a batch each.</param>
    public static void Run(Program program, double[][] inputs, double[][] outputs)
    {
        double[] arena = new double[program.ArenaBytes / sizeof(float)];
        foreach (double[] memory in outputs.Append(arena))
            Array.Fill(memory, double.NaN);
        var interpreter = new ProgramInterpreter(program, new Memory(inputs, outputs, arena, program.Batch));
        foreach (KernelCall call in program.Calls)
            interpreter.Run(call);
    }

    private void Run(KernelCall call)
    {
        switch (call)
        {
            case DenseCall dense:
                Dense(dense);
                break;
            case ElementwiseCall { Kernel: BinarySpec binary } elementwise:
                Rows(call, elementwise.Extent, x => x[0].Zip(x[1], (a, b) =>
                    Numbers.Activate(binary.Activation, binary.Operator == BinaryOperator.Add ? a + b : a * b)));
                break;
            case ElementwiseCall elementwise:
                Activation activation = elementwise.Kernel is MapSpec map ? map.Activation : Activation.None;
                Rows(call, elementwise.Extent, x => x[0].Select(value => Numbers.Activate(activation, value)));
                break;
            case NormalizeCall normalize:
                NormalizeOperation operation = normalize.Packing.Normalize;
                AssertPeriod(normalize.Packing.Period, operation.Mean.Count);
                Rows(call, normalize.Extent, x => x[0].Select((value, i) =>
                    (value - operation.Mean[i % operation.Mean.Count]) / operation.Std[i % operation.Mean.Count]));
                break;
            case AffineCall affine:
                BatchNormTensors norm = affine.Packing.Norm;
                AssertPeriod(affine.Packing.Period, norm.Channels);
                Rows(call, affine.Extent, x => x[0].Select((value, i) =>
                    Numbers.Activate(affine.Kernel.Activation, BatchNorm(norm, i % norm.Channels, value))));
                break;
            case LayerNormCall layerNorm:
                string weight = NameAt(layerNorm.WeightOffset), bias = NameAt(layerNorm.BiasOffset);
                Rows(call, layerNorm.Extent, x => Numbers.LayerNorm(
                    x[0], layerNorm.Epsilon, channel => Numbers.Parameter(weight, channel), channel => Numbers.Parameter(bias, channel)));
                break;
            case SoftmaxCall softmax:
                Rows(call, softmax.Extent, x => Numbers.Softmax(x[0], softmax.Kernel.Logarithm));
                break;
            default:
                throw new InvalidOperationException(call.ToString());
        }
    }

    private void Rows(KernelCall call, RowExtent extent, Func<double[][], IEnumerable<double>> f)
    {
        Assert.Equal(call.Inputs.Count, extent.Inputs.Count);
        for (long sample = 0; sample < extent.Samples; sample++)
        {
            for (long row = 0; row < extent.Rows; row++)
            {
                long At(RowStride stride) => (sample * stride.Sample) + (row * stride.Row);
                double[][] x = [.. call.Inputs.Select((input, index) => _memory.Read(input, At(extent.Inputs[index]), extent.Elements))];
                _memory.Write(call.Output, At(extent.Output), [.. f(x)]);
            }
        }
    }

    private void Dense(DenseCall call)
    {
        PanelPacking packing = Assert.Single(_program.Packing.OfType<PanelPacking>(), packing => packing.WeightOffset == call.WeightOffset);
        Assert.Equal((packing.BiasOffset, packing.Inputs, packing.Outputs), (call.BiasOffset, call.Depth, call.Width));
        Activation activation = call.Kernels[0] is GemmSpec gemm ? gemm.Activation : ((GemvSpec)call.Kernels[0]).Activation;
        for (int sample = 0; sample < call.Batch; sample++)
        {
            double[] x = _memory.Read(call.Input, sample * call.Input.Stride / sizeof(float), call.Depth);
            double[] y = new double[call.Width];
            for (int unit = 0; unit < y.Length; unit++)
            {
                double sum = packing.Bias is null ? 0 : Numbers.Parameter(packing.Bias, unit);
                for (int i = 0; i < x.Length; i++)
                    sum += Fold(packing.Folded, i, x[i]) * Numbers.Parameter(packing.Weight, ((long)unit * x.Length) + i);
                y[unit] = Numbers.Activate(activation, packing.Norm is null ? sum : BatchNorm(packing.Norm, unit, sum));
            }

            _memory.Write(call.Output, sample * call.Output.Stride / sizeof(float), y);
        }
    }

    private static double Fold(InputFold? fold, int index, double x)
    {
        if (fold?.Normalize is { } normalize)
            return (x - normalize.Mean[index % normalize.Mean.Count]) / normalize.Std[index % normalize.Mean.Count];
        return fold?.Norm is { } norm ? BatchNorm(norm, index % norm.Channels, x) : x;
    }

    private static double BatchNorm(BatchNormTensors norm, int channel, double x) =>
        Numbers.BatchNorm([norm.Weight, norm.Bias, norm.Mean, norm.Variance], norm.Epsilon, channel, x);

    private string NameAt(long offset) => Assert.Single(_program.Packing.OfType<VectorPacking>(), packing => packing.Offset == offset).Name;

    private void AssertPeriod(int period, int channels) =>
        Assert.True(period % channels == 0 && period % LevelTraits.Of(_program.Level).Lanes == 0, $"{period} for {channels}");
}
