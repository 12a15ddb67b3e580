using System.Diagnostics;
using System.Globalization;
using ModelGen.Benchmarks.Checking;
using ModelGen.Benchmarks.Nets;

namespace ModelGen.Benchmarks.Startup;

/// <summary>Runs the children in turn: empty, network, network that reports its own times.</summary>
internal static class StartupMeasurement
{
    public static StartupResult Run(int runs)
    {
        string folder = Directory.CreateTempSubdirectory("modelgen-startup").FullName;
        try
        {
            string parameters = Path.Combine(folder, "mlp.safetensors"), times = Path.Combine(folder, "times");
            using (Stream from = TestParameters.Random(Mlp.Info).OpenFile())
            using (FileStream to = File.Create(parameters))
                from.CopyTo(to);

            double[] empty = new double[runs], network = new double[runs], load = new double[runs], predict = new double[runs];
            ChildProcess.Run(StartupChild.Verb, StartupChild.Network, parameters); // brings the files into the system's cache
            for (int run = 0; run < runs; run++)
            {
                empty[run] = ChildProcess.Run(StartupChild.Verb, StartupChild.Empty);
                network[run] = ChildProcess.Run(StartupChild.Verb, StartupChild.Network, parameters);
                _ = ChildProcess.Run(StartupChild.Verb, StartupChild.Network, parameters, times);
                string[] ticks = File.ReadAllText(times).Split(' ');
                (load[run], predict[run]) = (Milliseconds(ticks[0]), Milliseconds(ticks[1]));
            }

            return new StartupResult(runs, Median(empty), Median(network), Median(network) - Median(empty), Median(load), Median(predict));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static double Milliseconds(string ticks) => long.Parse(ticks, CultureInfo.InvariantCulture) * 1e3 / Stopwatch.Frequency;

    private static double Median(double[] values)
    {
        Array.Sort(values);
        return values[values.Length / 2];
    }
}
