using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Hardware;
using ModelGen.Core.Planning;

namespace ModelGen.Tool;

/// <summary>A program in numbers.</summary>
/// <param name="Level">Its instruction-set level.</param>
/// <param name="Processor">The processor whose time is predicted.</param>
/// <param name="Batch">Samples per call.</param>
/// <param name="PredictedUs">The predicted time of a call, in microseconds.</param>
/// <param name="Macs">Multiply-accumulate operations of a call.</param>
/// <param name="ParameterBytes">Bytes of packed parameters.</param>
/// <param name="ArenaBytes">Bytes of intermediate values.</param>
/// <param name="Bounds">What sets the time, with the share of it, the largest first.</param>
internal sealed record ProgramTotal(
    Level Level,
    string Processor,
    int Batch,
    double PredictedUs,
    long Macs,
    long ParameterBytes,
    long ArenaBytes,
    IReadOnlyList<BoundShare> Bounds)
{
    public static ProgramTotal Of(Core.Planning.Program program, HardwareProfile profile)
    {
        long picoseconds = program.Picoseconds;
        BoundShare[] bounds = [.. program.Calls
            .GroupBy(call => call.Cost.Bound)
            .Select(calls => new BoundShare(calls.Key, calls.Sum(call => (double)call.Cost.Picoseconds) / picoseconds))
            .OrderByDescending(share => share.Share).ThenBy(share => share.Bound)];
        return new ProgramTotal(
            program.Level, profile.Name, program.Batch, picoseconds / 1e6, program.Macs, program.ParameterBytes,
            program.ArenaBytes, bounds);
    }
}

/// <summary>How much of the time of a program is set by one thing.</summary>
internal sealed record BoundShare(Bound Bound, double Share);
