using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Serialization;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>How fast a network is.</summary>
/// <param name="Model">The network.</param>
/// <param name="Level">The level that was timed.</param>
/// <param name="LevelReason">Why that one.</param>
/// <param name="Batch">Samples per call.</param>
/// <param name="IsOptimized">Whether its assembly, and what kernels call, were built with optimisation; the times of others mean little.</param>
/// <param name="Parameters">Where its parameters came from.</param>
/// <param name="Latency">Whole calls.</param>
/// <param name="PredictedUs">What the planner predicted for a call, in microseconds.</param>
/// <param name="Checks">The outputs beside those of other levels; empty where no other runs here.</param>
/// <param name="Calls">The steps of a call, in order.</param>
internal sealed record BenchReport(
    string Model,
    IsaLevel Level,
    string LevelReason,
    int Batch,
    bool IsOptimized,
    string Parameters,
    Latency Latency,
    double PredictedUs,
    IReadOnlyList<LevelCheck> Checks,
    IReadOnlyList<MeasuredCall> Calls) : IReport
{
    [JsonIgnore]
    public int ExitCode => Checks.All(check => check.Agrees) ? ExitCodes.Fine : ExitCodes.No;

    public void Write(TextWriter output)
    {
        output.WriteLine($"{Model}, level {LevelReason}, batch {Batch}, parameters {Parameters}");
        if (!IsOptimized)
            output.WriteLine("Built without optimisation: these are not the times of a Release build.");
        output.WriteLine();
        output.WriteLine(
            $"median      {Text.Three(Latency.MedianUs)} us of {Text.Count(Latency.Calls)} calls; " +
            $"99 % within {Text.Three(Latency.P99Us)} us, fastest {Text.Three(Latency.MinUs)} us");
        output.WriteLine($"predicted   {Text.Three(PredictedUs)} us, {Ratio(Latency.MedianUs, PredictedUs)} measured over predicted");
        output.WriteLine($"allocated   {Text.One(Latency.BytesPerCall)} bytes per call");
        foreach (LevelCheck check in Checks)
        {
            string agrees = check.Agrees ? "as" : "NOT as";
            output.WriteLine($"outputs     {agrees} on {check.Level}: they differ by at most {Text.Value(check.LargestDifference)} of the largest");
        }

        if (Checks.Count == 0)
            output.WriteLine("outputs     compared with nothing: no other level of this network runs here");
        output.WriteLine();
        WriteCalls(output);
    }

    private void WriteCalls(TextWriter output)
    {
        var table = new TextTable("layer", "kernels", "bound", ">predicted us", ">measured us", ">ratio", ">share");
        double total = Calls.Sum(call => call.MeasuredUs);
        foreach (MeasuredCall call in Calls)
        {
            table.Add(
                call.Layer, call.Kernels, call.Bound, Text.Three(call.PredictedUs), Text.Three(call.MeasuredUs),
                Ratio(call.MeasuredUs, call.PredictedUs), Text.Percent(call.MeasuredUs / Math.Max(total, double.Epsilon)));
        }

        table.Add("all", "", "", Text.Three(PredictedUs), Text.Three(total), Ratio(total, PredictedUs), "");
        table.Write(output);
    }

    private static string Ratio(double measured, double predicted) => predicted > 0 ? Text.One(measured / predicted) + "x" : "-";
}

/// <summary>A step of a call, timed alone.</summary>
/// <param name="Layer">The declared layer.</param>
/// <param name="Kernels">Its micro-kernels.</param>
/// <param name="Bound">What the planner expects to set its time.</param>
/// <param name="PredictedUs">What the planner predicted, in microseconds.</param>
/// <param name="MeasuredUs">The median, in microseconds.</param>
internal sealed record MeasuredCall(string Layer, string Kernels, string Bound, double PredictedUs, double MeasuredUs);
