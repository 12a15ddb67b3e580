using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;
using ModelGen.Generator.Emit.Cores;
using ModelGen.Reference;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Whole nests of pools, with windows that the border cuts in every way, against the reference.</summary>
public sealed unsafe class PoolNestTests : LevelTests
{
    private const int Cases = 60;
    private const float Untouched = -123.5f;

    [Theory]
    [InlineData(3, 9)]
    [InlineData(31, 1)]
    public void Windows_that_the_border_cuts_in_many_ways_share_a_call(int taps, int calls)
    {
        var axis = new WindowAxis(64, taps, 1, 1, taps / 2, taps / 2);
        PoolCall call = Next(Level.Portable, new RandomValues(0)) with { Rows = axis, Columns = axis };
        var program = new Program(Mode.Predict, Level.Portable, 1, EquatableArray.Of<KernelCall>(call), default, ParameterBytes: 0, ArenaBytes: 0);
        string text = CoreEmitter.Emit("Net", "Net", EquatableArray.Of(program), "Nests").Text;
        Assert.Equal(calls, text.Split(CallEmitter.Method(call.Kernel) + "(").Length - 1);
    }

    protected override void Run(Level level)
    {
        PoolCall[] calls = [.. Enumerable.Range(0, Cases).Select(seed => Next(level, new RandomValues(seed)))];
        using var nests = new CompiledNests(level, calls);
        for (int index = 0; index < Cases; index++)
            Check(calls[index], nests, index);
    }

    private static PoolCall Next(Level level, RandomValues values)
    {
        PoolKind kind = values.Int(0, 1) == 0 ? PoolKind.Max : PoolKind.Average;
        WindowAxis rows = Axis(values), columns = Axis(values);
        int channels = values.Int(1, 20);
        return new PoolCall(
            "Y",
            CompiledNests.Inputs,
            CompiledNests.Output,
            default,
            new PoolSpec(level, kind, values.Int(0, 1) == 0 ? Activation.None : new Activation(ActivationKind.Relu)),
            Batch: values.Int(1, 3),
            rows,
            columns,
            channels,
            CountPadding: kind == PoolKind.Average && values.Int(0, 1) == 0,
            Sample: (rows.Size * columns.Size * channels) + values.Int(0, 3),
            OutputSample: (rows.Outputs * columns.Outputs * channels) + values.Int(0, 3));
    }

    private static void Check(PoolCall call, CompiledNests nests, int index)
    {
        using var test = new KernelCase(index);
        int elements = call.Rows.Size * call.Columns.Size * call.Channels, results = (int)(call.Rows.Outputs * call.Columns.Outputs) * call.Channels;
        float[] inputs = test.Inputs(elements * call.Batch);
        float[] spaced = Enumerable.Repeat(float.NaN, ((call.Batch - 1) * (int)call.Sample) + elements).ToArray();
        for (int sample = 0; sample < call.Batch; sample++)
            inputs.AsSpan(sample * elements, elements).CopyTo(spaced.AsSpan(sample * (int)call.Sample));
        var x = test.Guarded(spaced);
        var y = test.Guarded(Enumerable.Repeat(Untouched, ((call.Batch - 1) * (int)call.OutputSample) + results).ToArray());
        nests.Run(index, x.Pointer, y.Pointer);

        float[] all = y.GetSpan().ToArray(), outputs = new float[results * call.Batch];
        for (int sample = 0; sample < call.Batch; sample++)
        {
            Span<float> written = all.AsSpan(sample * (int)call.OutputSample, results);
            written.CopyTo(outputs.AsSpan(sample * results));
            written.Fill(Untouched);
        }

        Assert.True(Array.TrueForAll(all, value => value == Untouched), $"{call} wrote between the samples.");
        Graph graph = ImageGraphs.Pool(call.Kernel.Kind, call.Rows, call.Columns, call.Channels, call.CountPadding, call.Kernel.Activation);
        new ReferenceRun(graph, new ParameterSet(), [inputs]).AssertAllows([outputs], $"{call}");
    }

    /// <summary>A dimension each of whose windows has a tap inside it.</summary>
    private static WindowAxis Axis(RandomValues values)
    {
        while (true)
        {
            int taps = values.Int(1, 6), dilation = values.Int(1, 2);
            int border = ((taps - 1) * dilation) + 1;
            var axis = new WindowAxis(values.Int(1, 9), taps, values.Int(1, 3), dilation, values.Int(0, border), values.Int(0, border));
            if (axis.Outputs > 0 && Enumerable.Range(0, (int)axis.Outputs).All(window => Enumerable.Range(0, taps).Any(tap => IsInside(axis, window, tap))))
                return axis;
        }
    }

    private static bool IsInside(WindowAxis axis, int window, int tap)
    {
        int at = (window * axis.Stride) + (tap * axis.Dilation) - axis.Before;
        return at >= 0 && at < axis.Size;
    }
}
