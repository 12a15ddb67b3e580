using System;
using System.CommandLine;
using System.Linq;
using System.Runtime.InteropServices;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary><c>modelgen bench ASSEMBLY MODEL</c>: how fast a network is here, and whether its levels agree.</summary>
internal static class BenchCommand
{
    private const double PicosecondsPerMicrosecond = 1e6;
    private const int MinRounds = 5;
    private const int MaxRounds = 1000;

    private static readonly NetworkArguments Network = new();
    private static readonly Option<int> Batch = new("--batch") { Description = "Samples per call.", DefaultValueFactory = _ => 1 };

    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "How long calls are timed.",
        DefaultValueFactory = _ => 1,
    };

    public static Command Create()
    {
        var command = new Command("bench", "Times a network and its layers; fails if its levels give different outputs.");
        Network.AddTo(command);
        command.Add(Batch);
        command.Add(Seconds);
        return command.Reports(Bench);
    }

    private static BenchReport Bench(ParseResult options)
    {
        double seconds = options.GetValue(Seconds);
        if (seconds is not (>= 0 and <= 3600))
            throw ToolException.Wrong($"--seconds: expected 0 to 3600, got {Text.Value(seconds)}.");
        using RunningNetwork network = Network.Load(options);
        BatchProgram program = ProgramOf(network, options.GetValue(Batch));
        using var session = new ToolSession(network.Loaded, program.Batch);
        Fill(session, network.Info);
        return Progress.Show(options, steps: 3, step =>
        {
            step("comparing levels");
            session.Predict();
            LevelCheck[] checks = [.. network.OtherLevels.Select(level => Check(session, network.On(level), program.Batch))];
            step("timing calls");
            Latency latency = Latency.Measure(session, seconds);
            step("timing layers");
            double rounds = seconds / Math.Max(latency.MedianUs / 1e6, 1e-9) / 2;
            NetworkProfile profile = session.Profile((int)Math.Clamp(rounds, MinRounds, MaxRounds), program.Batch);
            return new BenchReport(
                network.Info.Name, network.Level, network.LevelReason, program.Batch, network.Model.IsOptimized, network.Parameters, latency,
                program.PredictedPicoseconds / PicosecondsPerMicrosecond, checks, [.. profile.Calls.Select(Measured)]);
        });
    }

    private static BatchProgram ProgramOf(RunningNetwork network, int batch) =>
        network.Loaded.Programs.FirstOrDefault(program => program.Batch == batch) ?? throw ToolException.Wrong(
            $"{network.Info.Name} has no program for a batch of {batch}; " +
            $"it has programs for {string.Join(", ", network.Loaded.Programs.Select(program => program.Batch))}.");

    private static LevelCheck Check(ToolSession session, LoadedNetwork other, int batch)
    {
        using (other)
            return LevelCheck.Of(session, other, batch);
    }

    /// <summary>Numbers within -1 and 1, or any bytes; the same in every run.</summary>
    private static void Fill(ToolSession session, NetworkInfo info)
    {
        var random = new Random(1);
        for (int i = 0; i < info.Inputs.Count; i++)
        {
            if (info.Inputs[i].Element == Element.UInt8)
            {
                random.NextBytes(session.Input(i));
                continue;
            }

            foreach (ref float value in MemoryMarshal.Cast<byte, float>(session.Input(i)))
                value = (2 * random.NextSingle()) - 1;
        }
    }

    private static MeasuredCall Measured(CallTiming timing) => new(
        timing.Call.Layer, timing.Call.Kernels, timing.Call.Bound, timing.Call.PredictedPicoseconds / PicosecondsPerMicrosecond,
        timing.MeasuredPicoseconds / PicosecondsPerMicrosecond);
}
