using System.Globalization;
using System.Text.Json;
using Quickstart.Measures;
using Quickstart.Tables;

namespace Quickstart.Verbs;

/// <summary>Loads the networks, runs them on the images and says how well and how fast.</summary>
internal static class RunVerb
{
    /// <param name="images">What they run on.</param>
    /// <param name="parameters">A file for the dense network; null for what the build embedded.</param>
    /// <param name="json">Whether to print one JSON object.</param>
    public static void Run(TestImages images, string? parameters, bool json)
    {
        using Digits net = parameters is null ? Digits.LoadEmbedded() : Digits.Load(parameters);
        using ConvDigits conv = ConvDigits.LoadEmbedded();
        using LinearDigits linear = LinearDigits.LoadEmbedded();
        Result dense = Result.Of(Digits.Info, net.Programs, images, net.Predict, net.Predict);
        Result convolutional = Result.Of(ConvDigits.Info, conv.Programs, images, conv.Predict, conv.Predict);
        Answers control = Answers.Of(images, linear.Predict);
        if (json)
            WriteJson(dense, convolutional, control, net.Level.ToString());
        else
            WriteText(images, [dense, convolutional], control, net.LevelReason);
    }

    private static void WriteJson(Result dense, Result convolutional, Answers control, string level) =>
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            accuracy = dense.Answers.Accuracy,
            convolutionalAccuracy = convolutional.Answers.Accuracy,
            linearAccuracy = control.Accuracy,
            medianUs = Math.Round(dense.Latency.MedianUs, 3),
            p99Us = Math.Round(dense.Latency.P99Us, 3),
            allocatedBytesPerCall = dense.Latency.AllocatedBytesPerCall,
            convolutionalMedianUs = Math.Round(convolutional.Latency.MedianUs, 3),
            convolutionalP99Us = Math.Round(convolutional.Latency.P99Us, 3),
            convolutionalAllocatedBytesPerCall = convolutional.Latency.AllocatedBytesPerCall,
            level,
        }));

    private static void WriteText(TestImages images, Result[] results, Answers control, string level)
    {
        TextWriter output = Console.Out;
        foreach (Result result in results)
        {
            output.WriteLine($"{result.Network.Name}, declared in samples/Quickstart/{result.Name}.cs, compiled by the C# compiler");
            output.WriteLine();
            LayerTable.Write(output, result.Network, result.Program);
            output.WriteLine();
        }

        output.WriteLine($"{Number(images.Count)} images: {images.Name}");
        foreach (Result result in results)
            output.WriteLine($"  {result.Name,-14}  {Percent(result.Answers)}");
        output.WriteLine($"  linear control  {Percent(control)}  (the same pixels without hidden layers)");
        output.WriteLine();
        output.WriteLine($"Confusion of {results[^1].Name} (row: the digit shown, column: the answer)");
        ConfusionTable.Write(output, results[^1].Answers.Confusion);
        output.WriteLine();
        output.WriteLine($"One image per call, {Number(Latency.Calls)} calls, one thread");
        LatencyTable.Write(output, results);
        output.WriteLine($"  level  {level}");
    }

    private static string Percent(Answers answers) =>
        (100 * answers.Accuracy).ToString("F2", CultureInfo.InvariantCulture).PadLeft(6) + " %";

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
