using System.CommandLine;
using System.Globalization;
using ModelGen.Benchmarks.Gates;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets;
using ModelGen.Benchmarks.Tables;

namespace ModelGen.Benchmarks.Verbs;

/// <summary>
/// Kernels as shares of the multiply-add peak, and dense networks at batch 1 as shares of the read floor. Peak, floor and kernels are
/// measured in turn, in rounds; each counts by its best round.
/// </summary>
internal static class GatesVerb
{
    private const int PeakIterations = 20_000;
    private const int PeakRepeats = 9;

    private static readonly Option<int> Rounds = new("--rounds") { Description = "Interleaved rounds.", DefaultValueFactory = _ => 9 };

    private static readonly Option<double> Seconds = new("--seconds")
    {
        Description = "How long each shape is measured per round.",
        DefaultValueFactory = _ => 0.03,
    };

    public static Command Create()
    {
        var command = new Command(
            "gates", $"Kernels against the FMA peak; fails if a dense one is below {Percent(KernelGate.MinDenseShare)}. Batch 1 against the read floor.")
        {
            Rounds, Seconds,
        };
        command.SetAction(options => Run(options.GetValue(Rounds), options.GetValue(Seconds)));
        return command;
    }

    private static int Run(int rounds, double seconds)
    {
        Console.Error.WriteLine(CoreAffinity.Pin());
        bool passed = MeasureKernels(rounds, seconds);
        Console.WriteLine();
        MeasureBandwidth(rounds, seconds);
        Console.WriteLine();
        Console.WriteLine(Reproduction.Of(string.Create(CultureInfo.InvariantCulture, $"gates --rounds {rounds} --seconds {seconds}")));
        return passed ? 0 : 1;
    }

    private static bool MeasureKernels(int rounds, double seconds)
    {
        KernelGate[] gates = KernelGate.All();
        Array.ForEach(gates, gate => gate.Warm());
        double peak = 0;
        double[] rates = new double[gates.Length];
        for (int round = 0; round < rounds; round++)
        {
            peak = Math.Max(peak, Peak(gates[0]));
            for (int i = 0; i < gates.Length; i++)
                rates[i] = Math.Max(rates[i], gates[i].Operations / gates[i].Measure(seconds));
        }

        var table = new TextTable($"kernel gates, {gates[0].Level}", "GFLOP/s", "of peak", "at least");
        table.Add("multiply-adds in registers (the peak)", Number(peak), Percent(1), "");
        for (int i = 0; i < gates.Length; i++)
            table.Add(gates[i].Name, Number(rates[i]), Percent(rates[i] / peak), gates[i].MinShare > 0 ? Percent(gates[i].MinShare) : "");
        table.Write(Console.Out);
        Array.ForEach(gates, gate => gate.Dispose());
        return gates.Zip(rates).All(pair => pair.Second >= pair.First.MinShare * peak);
    }

    private static double Peak(KernelGate gate)
    {
        double[] samples = [.. Enumerable.Range(0, PeakRepeats).Select(_ => FmaPeak.Measure(gate.Level, PeakIterations))];
        Array.Sort(samples);
        return samples[PeakRepeats / 2];
    }

    private static void MeasureBandwidth(int rounds, double seconds)
    {
        BandwidthRow[] rows = [.. NetTable.Dense.Select(net => new BandwidthRow(net))];
        Array.ForEach(rows, row => row.Warm());
        for (int round = 0; round < rounds; round++)
            Array.ForEach(rows, row => row.Round(seconds));

        var table = new TextTable("batch 1", "KB read", "floor us", "Predict us", "of floor");
        foreach (BandwidthRow row in rows)
            table.Add(row.Net.Name, Number(row.Net.ParameterBytes / 1e3), Time(row.FloorUs), Time(row.BestUs), Percent(row.FloorUs / row.BestUs));
        table.Write(Console.Out);
        Array.ForEach(rows, row => row.Dispose());
    }

    private static string Number(double value) => value.ToString("F1", CultureInfo.InvariantCulture);

    private static string Time(double microseconds) => microseconds.ToString("F2", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("F1", CultureInfo.InvariantCulture) + " %";
}
