using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Planning.Tiling;
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
    private readonly Dictionary<long, PackedPanels> _panels = [];

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
                Dense(dense, PanelsAt(dense.WeightOffset, dense.BiasOffset));
                break;
            case ConvCall conv:
                WindowInterpreter.Run(conv, PanelsAt(conv.WeightOffset, conv.BiasOffset), _memory);
                break;
            case PoolCall pool:
                WindowInterpreter.Run(pool, _memory);
                break;
            case PadCall pad:
                MoveInterpreter.Run(pad, _memory);
                break;
            case MoveCall move:
                MoveInterpreter.Run(move, _memory);
                break;
            case InterleaveCall interleave:
                Rows(call, interleave.Extent, x => MoveInterpreter.Interleave(interleave, x[0]), MoveInterpreter.Read(interleave));
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

    private void Rows(KernelCall call, RowExtent extent, Func<double[][], IEnumerable<double>> f, long? elements = null)
    {
        Assert.Equal(call.Inputs.Count, extent.Inputs.Count);
        for (long sample = 0; sample < extent.Samples; sample++)
        {
            for (long row = 0; row < extent.Rows; row++)
            {
                long At(RowStride stride) => (sample * stride.Sample) + (row * stride.Row);
                double[][] x = [.. call.Inputs.Select((input, index) => _memory.Read(input, At(extent.Inputs[index]), elements ?? extent.Elements))];
                _memory.Write(call.Output, At(extent.Output), [.. f(x)]);
            }
        }
    }

    private void Dense(DenseCall call, PackedPanels panels)
    {
        Assert.Equal((panels.Packing.Inputs, panels.Packing.Outputs), (call.Depth, call.Width));
        bool[] written = new bool[call.Width];
        foreach (DenseTile tile in call.Tiles)
        {
            for (int panel = 0; panel < tile.Panels * tile.Steps; panel++)
            {
                int column = tile.FirstColumn + (panel * tile.Width), count = Math.Min(tile.Width, call.Width - column);
                (Activation activation, bool partial) = tile.Kernel is GemmSpec gemm
                    ? (gemm.Activation, gemm.Partial)
                    : (((GemvSpec)tile.Kernel).Activation, ((GemvSpec)tile.Kernel).Partial);
                Assert.Equal(partial, count < tile.Width);
                written.AsSpan(column, count).Fill(true);
                for (int row = 0; row < call.Rows; row++)
                {
                    double[] sums = panels.Bias(tile.FirstPacked + ((long)panel * tile.Width), tile.Width);
                    panels.Add(sums, tile.FirstPacked + ((long)panel * tile.Width), 0, _memory.Read(call.Input, row * call.InputRow, call.Depth));
                    _memory.Write(
                        call.Output, (row * call.OutputRow) + column, [.. sums.Take(count).Select(sum => Numbers.Activate(activation, sum))]);
                }
            }
        }

        Assert.DoesNotContain(false, written);
    }

    private PackedPanels PanelsAt(long weightOffset, long biasOffset)
    {
        if (!_panels.TryGetValue(weightOffset, out PackedPanels? panels))
        {
            panels = new PackedPanels(Assert.Single(_program.Packing.OfType<PanelPacking>(), packing => packing.WeightOffset == weightOffset));
            _panels.Add(weightOffset, panels);
        }

        Assert.Equal(panels.Packing.BiasOffset, biasOffset);
        return panels;
    }

    private static double BatchNorm(BatchNormTensors norm, int channel, double x) =>
        Numbers.BatchNorm([norm.Weight, norm.Bias, norm.Mean, norm.Variance], norm.Epsilon, channel, x);

    private string NameAt(long offset) => Assert.Single(_program.Packing.OfType<VectorPacking>(), packing => packing.Offset == offset).Name;

    private void AssertPeriod(int period, int channels) =>
        Assert.True(period % channels == 0 && period % LevelTraits.Of(_program.Level).Lanes == 0, $"{period} for {channels}");
}
