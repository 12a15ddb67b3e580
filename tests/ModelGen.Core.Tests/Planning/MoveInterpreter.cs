using ModelGen.Core.Planning.Calls;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Runs calls that compute nothing as their documentation says.</summary>
internal static class MoveInterpreter
{
    public static void Run(PadCall call, Memory memory)
    {
        Assert.True(call.Left >= 0 && call.Right >= 0 && call.Top >= 0 && call.Bottom >= 0 && call.Copied <= call.InputRow);
        for (int sample = 0; sample < call.Batch; sample++)
        {
            for (long row = 0; row < call.Top + call.Rows + call.Bottom; row++)
            {
                double[] y = new double[call.OutputRow];
                long source = row - call.Top;
                if (source >= 0 && source < call.Rows)
                    memory.Read(call.Input, (sample * call.Sample) + (source * call.InputRow), call.Copied).CopyTo(y, call.Left);
                memory.Write(call.Output, (sample * call.OutputSample) + (row * call.OutputRow), y);
            }
        }
    }

    public static void Run(MoveCall call, Memory memory)
    {
        Assert.DoesNotContain(call.Loops, loop => loop.Count < 2);
        Run(call, memory, 0, 0, 0);
    }

    private static void Run(MoveCall call, Memory memory, int depth, long input, long output)
    {
        if (depth == call.Loops.Count)
        {
            memory.Write(call.Output, output, memory.Read(call.Input, input, call.Elements));
            return;
        }

        MoveLoop loop = call.Loops[depth];
        for (long step = 0; step < loop.Count; step++)
            Run(call, memory, depth + 1, input + (step * loop.Input), output + (step * loop.Output));
    }

    /// <summary>How many channels a position of an interleaving call reads.</summary>
    public static long Read(InterleaveCall call) => call.Outer + ((call.Inner - 1) * call.Step);

    public static IEnumerable<double> Interleave(InterleaveCall call, double[] x)
    {
        Assert.Equal(call.Extent.Elements, (long)call.Outer * call.Inner);
        return from i in Enumerable.Range(0, call.Outer)
               from j in Enumerable.Range(0, call.Inner)
               select x[i + (j * call.Step)];
    }
}
