using System;
using System.Collections.Generic;
using ModelGen.Kernels;

namespace ModelGen.Runtime;

/// <summary>How a network runs on one level for one batch size.</summary>
public sealed unsafe class BatchProgram
{
    /// <summary>Predictions end here, two weeks, so that their sum stays within 64 bits.</summary>
    private const long MostPicoseconds = 1L << 60;

    /// <summary>Describes a program. Called by generated code.</summary>
    /// <param name="batch">Samples per run, at least 1.</param>
    /// <param name="arenaBytes">Bytes of intermediate values, at least 0.</param>
    /// <param name="infer">The emitted method that runs all steps.</param>
    /// <param name="calls">The steps, in order.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <exception cref="ArgumentNullException"><paramref name="infer"/> or <paramref name="calls"/> is null.</exception>
    public BatchProgram(int batch, long arenaBytes, delegate*<in Frame, void> infer, CallInfo[] calls)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(batch, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(arenaBytes);
        ArgumentNullException.ThrowIfNull((void*)infer, nameof(infer));
        ArgumentNullException.ThrowIfNull(calls);
        Batch = batch;
        ArenaBytes = arenaBytes;
        Infer = infer;
        CallArray = calls;
    }

    /// <summary>Samples per run.</summary>
    public int Batch { get; }

    /// <summary>Bytes of intermediate values.</summary>
    public long ArenaBytes { get; }

    /// <summary>The emitted method that runs all steps.</summary>
    public delegate*<in Frame, void> Infer { get; }

    /// <summary>The steps, in order.</summary>
    public IReadOnlyList<CallInfo> Calls => field ??= Array.AsReadOnly(CallArray);

    internal CallInfo[] CallArray { get; }

    /// <summary>The predicted time of all steps for the whole batch, in picoseconds.</summary>
    public long PredictedPicoseconds
    {
        get
        {
            long sum = 0;
            foreach (CallInfo call in CallArray)
                sum = Math.Min(sum + call.PredictedPicoseconds, MostPicoseconds);
            return sum;
        }
    }
}
