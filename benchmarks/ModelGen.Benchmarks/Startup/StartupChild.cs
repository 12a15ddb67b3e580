using System.Diagnostics;
using System.Globalization;
using ModelGen.Benchmarks.Nets;

namespace ModelGen.Benchmarks.Startup;

/// <summary>
/// What the verb <c>startup</c> runs as a process of its own: loads the network and predicts once. It does not print: the console
/// alone would take longer than the network.
/// </summary>
internal static class StartupChild
{
    public const string Verb = "startup-child";
    public const string Empty = "empty";
    public const string Network = "mlp";

    /// <param name="args">The verb, <see cref="Network"/>, the parameter file and, if times are asked for, the file for them.</param>
    public static int Run(string[] args)
    {
        float[] input = new float[784], output = new float[10];
        long start = Stopwatch.GetTimestamp();
        using Mlp net = Mlp.Load(args[2]);
        long loaded = Stopwatch.GetTimestamp();
        net.Predict(input, output);
        long predicted = Stopwatch.GetTimestamp();
        if (args.Length > 3)
            File.WriteAllText(args[3], string.Create(CultureInfo.InvariantCulture, $"{loaded - start} {predicted - loaded}"));
        return float.IsFinite(output[0]) ? 0 : 1;
    }
}
