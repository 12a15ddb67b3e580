using System;
using System.Collections.Generic;
using ModelGen.Kernels;

namespace ModelGen.Runtime;

/// <summary>
/// How long each step of a network takes, beside what the planner predicted: the medians of a number of rounds. Comes from
/// <see cref="NetworkSession.Profile"/> or <see cref="NetworkSession.ProfileCalls"/>.
/// </summary>
public sealed class NetworkProfile
{
    // Rounds that are not noted: they find cold caches and code that is not compiled yet.
    private const int WarmupRounds = 10;

    private readonly CallInfo[] _calls;
    private readonly long[][] _ticks;
    private int _round = -WarmupRounds;

    internal NetworkProfile(BatchProgram program, int rounds)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(rounds, 1);
        Program = program;
        Rounds = rounds;
        _calls = program.CallArray;
        _ticks = new long[_calls.Length][];
        for (int i = 0; i < _ticks.Length; i++)
            _ticks[i] = new long[rounds];
    }

    /// <summary>The program that is measured.</summary>
    public BatchProgram Program { get; }

    /// <summary>How many runs of the program are measured.</summary>
    public int Rounds { get; }

    /// <summary>How many runs it takes, those to warm up included.</summary>
    internal int Runs => WarmupRounds + Rounds;

    /// <summary>Whether all rounds were run.</summary>
    public bool IsComplete => _round == Rounds;

    /// <summary>
    /// The steps, in order, each with the median of its times. A reading of the clock between two steps is measured too, and taken off.
    /// </summary>
    /// <exception cref="InvalidOperationException">Rounds are missing.</exception>
    public IReadOnlyList<CallTiming> Calls => field ??= Array.AsReadOnly(Timings());

    /// <summary>The measured time of all steps for the whole batch, in picoseconds: the sum of their medians.</summary>
    /// <exception cref="InvalidOperationException">Rounds are missing.</exception>
    public long MeasuredPicoseconds
    {
        get
        {
            long sum = 0;
            foreach (CallTiming timing in Calls)
                sum += timing.MeasuredPicoseconds;
            return sum;
        }
    }

    /// <summary>A table of all steps: layer, kernels, bound, predicted and measured microseconds.</summary>
    public override string ToString() => IsComplete ? ProfileTable.Of(this) : Missing();

    /// <summary>Runs the program step by step.</summary>
    internal void Run(in Frame frame)
    {
        StepClock.Run(_calls, in frame, _ticks, Math.Max(_round, 0));
        _round++;
    }

    private CallTiming[] Timings()
    {
        if (!IsComplete)
            throw new InvalidOperationException(Missing());
        long overhead = StepClock.Overhead();
        var timings = new CallTiming[_calls.Length];
        for (int i = 0; i < timings.Length; i++)
            timings[i] = new CallTiming(_calls[i], StepClock.Picoseconds(Math.Max(StepClock.Median(_ticks[i]) - overhead, 0)));
        return timings;
    }

    private string Missing() => $"{Math.Max(_round, 0)} of {Rounds} rounds were measured; call the session for {Program.Batch} sample(s) until all are.";
}
