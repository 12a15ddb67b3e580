using System.CommandLine;
using System.Globalization;
using ModelGen.Benchmarks.Checking;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Benchmarks.Nets;

namespace ModelGen.Benchmarks.Verbs;

/// <summary>Times single calls of every network and prints one row each, in the peers' form; everything else goes to stderr.</summary>
internal static class LatencyVerb
{
    private const string NetsVariable = "NETS";

    private static readonly Argument<double> Seconds = new("SECONDS") { Description = "How long each network is measured." };

    private static readonly Argument<string?> Folder = new("NETDIR")
    {
        Description = "The peers' folder with NET.safetensors, NET.input.f32 and NET.output.f32; without it, seeded random parameters.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> Nets = new("--nets")
    {
        Description = $"Only these networks (default: those of the variable {NetsVariable} that are known here, or all).",
        HelpName = string.Join(",", NetTable.All.Select(net => net.Name)),
    };

    public static Command Create()
    {
        var command = new Command("latency", "Rows 'tag, modelgen, median, p99, minimum (in us), runs' of single calls, batch 1.")
        {
            Seconds, Folder, Nets,
        };
        Nets.Validators.Add(option =>
        {
            foreach (string name in Names(option.GetValueOrDefault<string?>()))
            {
                if (NetTable.All.All(net => net.Name != name))
                    option.AddError($"--nets: there is no network '{name}' (there are: {Nets.HelpName}).");
            }
        });
        command.SetAction(options => Run(options.GetValue(Seconds), options.GetValue(Folder), Chosen(options.GetValue(Nets))));
        return command;
    }

    private static int Run(double seconds, string? folder, IEnumerable<Net> nets)
    {
        Console.Error.WriteLine(CoreAffinity.Pin());
        int status = 0;
        foreach (Net net in nets)
        {
            try
            {
                using IMeasuredNet loaded = CheckedNet.Load(net, folder, out float[] input);
                float[] output = new float[net.Outputs];
                CallTimer.Warm(loaded, 1, input, output, seconds / 4);
                WriteRow(net, CallTimer.Measure(loaded, 1, input, output, seconds));
            }
            catch (OutputMismatchException mismatch)
            {
                Console.Error.WriteLine(mismatch.Message);
                status = 1;
            }
        }

        return status;
    }

    private static void WriteRow(Net net, Timing timing) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{net.Name}.f32\tmodelgen\t{timing.MedianUs:F3}\t{timing.P99Us:F3}\t{timing.MinUs:F3}\t{timing.Runs}"));

    /// <summary>The option's networks in the table's order; without it, those that a harness chose for all programs it runs.</summary>
    private static IEnumerable<Net> Chosen(string? option)
    {
        string[] names = Names(option ?? Environment.GetEnvironmentVariable(NetsVariable));
        return names.Length == 0 && option is null && string.IsNullOrWhiteSpace(Environment.GetEnvironmentVariable(NetsVariable))
            ? NetTable.All
            : NetTable.All.Where(net => names.Contains(net.Name));
    }

    private static string[] Names(string? list) =>
        list?.Split([',', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
