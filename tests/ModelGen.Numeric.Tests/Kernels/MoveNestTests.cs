using ModelGen.Core.Common;
using ModelGen.Core.Planning;
using ModelGen.Core.Planning.Calls;
using ModelGen.Core.Specs;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Whole nests that move numbers, each result named by where it comes from.</summary>
public sealed unsafe class MoveNestTests : LevelTests
{
    private const int CasesPerKind = 20;
    private const float Untouched = -123.5f;

    protected override void Run(Level level)
    {
        var values = new RandomValues(1);
        Func<Level, RandomValues, Case>[] kinds = [Pad, Upsample, DepthToSpace, Interleave];
        Case[] cases = [.. Enumerable.Range(0, CasesPerKind).SelectMany(_ => kinds, (_, kind) => kind(level, values))];
        using var nests = new CompiledNests(level, [.. cases.Select(test => test.Call)]);
        for (int index = 0; index < cases.Length; index++)
            Check(cases[index], nests, index);
    }

    private static void Check(Case nest, CompiledNests nests, int index)
    {
        using var test = new KernelCase(index);
        float[] inputs = test.Inputs(nest.Inputs), expected = Enumerable.Repeat(Untouched, nest.Outputs).ToArray();
        foreach ((long y, long x) in nest.Sources)
            expected[y] = x < 0 ? 0 : inputs[x];
        var source = test.Guarded(inputs);
        var result = test.Guarded(Enumerable.Repeat(Untouched, nest.Outputs).ToArray());
        nests.Run(index, source.Pointer, result.Pointer);
        Assert.True(expected.SequenceEqual(result.GetSpan().ToArray()), $"{nest.Call} moved something elsewhere.");
    }

    private static Case Pad(Level level, RandomValues values)
    {
        // A part of the image where less is read; sides without zeros.
        int batch = values.Int(1, 3), rows = values.Int(1, 4), copied = values.Int(1, 20), left = values.Int(0, 4), right = values.Int(0, 3);
        int top = values.Int(0, 2), bottom = values.Int(0, 2), inputRow = copied + (values.Int(0, 1) * 3), outputRow = left + copied + right;
        int sample = (rows * inputRow) + values.Int(0, 3), outputSample = ((top + rows + bottom) * outputRow) + values.Int(0, 3);
        var call = new PadCall(
            "Y", CompiledNests.Inputs, CompiledNests.Output, default, new MapSpec(level, Activation.None), new FillSpec(level),
            batch, sample, outputSample, rows, inputRow, copied, outputRow, left, top, bottom);
        var sources =
            from s in Enumerable.Range(0, batch)
            from r in Enumerable.Range(0, top + rows + bottom)
            from e in Enumerable.Range(0, outputRow)
            let isInside = r >= top && r < top + rows && e >= left && e < left + copied
            select ((long)(s * outputSample) + (r * outputRow) + e, isInside ? (s * sample) + ((r - top) * inputRow) + e - left : -1L);
        return new Case(call, sources);
    }

    private static Case Upsample(Level level, RandomValues values)
    {
        int batch = values.Int(1, 3), rows = values.Int(1, 3), columns = values.Int(1, 3), channels = values.Int(1, 20);
        int factorY = values.Int(1, 3), factorX = values.Int(1, 3), row = columns * channels, outputRow = row * factorX;
        MoveLoop[] loops =
        [
            new MoveLoop(batch, rows * row, rows * factorY * outputRow),
            new MoveLoop(rows, row, factorY * outputRow),
            new MoveLoop(factorY, 0, outputRow),
            new MoveLoop(columns, channels, factorX * channels),
            new MoveLoop(factorX, 0, channels),
        ];
        return Move(level, loops, channels);
    }

    private static Case DepthToSpace(Level level, RandomValues values)
    {
        int rows = values.Int(1, 3), columns = values.Int(1, 3), block = values.Int(1, 3), run = block * values.Int(1, 9);
        MoveLoop[] loops =
        [
            new MoveLoop(rows, columns * block * run, block * columns * run),
            new MoveLoop(block, run, columns * run),
            new MoveLoop(columns, block * run, run),
        ];
        return Move(level, loops, run);
    }

    private static Case Move(Level level, MoveLoop[] loops, int elements)
    {
        IEnumerable<(long Y, long X)> runs = [(0, 0)];
        foreach (MoveLoop loop in loops)
        {
            runs = runs.SelectMany(run => Enumerable.Range(0, (int)loop.Count), (run, step) =>
                (run.Y + (step * loop.Output), run.X + (step * loop.Input)));
        }

        MoveLoop[] kept = [.. loops.Where(loop => loop.Count > 1)];
        var call = new MoveCall(
            "Y", CompiledNests.Inputs, CompiledNests.Output, default, new MapSpec(level, Activation.None), kept.ToEquatableArray(), elements);
        return new Case(call, runs.SelectMany(run => Enumerable.Range(0, elements), (run, e) => (run.Y + e, run.X + e)));
    }

    private static Case Interleave(Level level, RandomValues values)
    {
        int samples = values.Int(1, 3), rows = values.Int(1, 3), outer = values.Int(1, 9), inner = values.Int(1, 5);
        int step = values.Int(0, 1) * outer, row = (outer + (step * (inner - 1))) + values.Int(0, 2), outputRow = (outer * inner) + values.Int(0, 2);
        var input = new RowStride((rows * row) + values.Int(0, 2), row);
        var output = new RowStride((rows * outputRow) + values.Int(0, 2), outputRow);
        var call = new InterleaveCall(
            "Y", CompiledNests.Inputs, CompiledNests.Output, default, new InterleaveSpec(level),
            new RowExtent(samples, rows, outer * inner, EquatableArray.Of(input), output), outer, inner, step);
        var sources =
            from s in Enumerable.Range(0, samples)
            from r in Enumerable.Range(0, rows)
            from i in Enumerable.Range(0, outer)
            from j in Enumerable.Range(0, inner)
            select ((s * output.Sample) + (r * output.Row) + (i * inner) + j, (s * input.Sample) + (r * input.Row) + i + (j * step));
        return new Case(call, sources);
    }

    /// <summary>A call, and where each of its results comes from; below 0 for a zero.</summary>
    private sealed class Case(KernelCall call, IEnumerable<(long Y, long X)> sources)
    {
        public KernelCall Call => call;

        public IReadOnlyList<(long Y, long X)> Sources { get; } = [.. sources];

        public int Inputs => (int)Sources.Max(source => source.X) + 1;

        public int Outputs => (int)Sources.Max(source => source.Y) + 1;
    }
}
