using System.Globalization;
using System.Text.Json;
using Quickstart.Measures;
using Quickstart.Tables;

namespace Quickstart.Verbs;

/// <summary>Loads both networks, runs them on the images and says how well and how fast.</summary>
internal static class RunVerb
{
    public static void Run(TestImages images, string parameters, bool json)
    {
        using Digits net = Digits.Load(parameters);
        using LinearDigits linear = LinearDigits.Load(ParameterFiles.Linear);
        Answers answers = Answers.Of(images, net.Predict);
        Answers control = Answers.Of(images, linear.Predict);
        Latency latency = Latency.Of(net, images);
        if (json)
            WriteJson(net, answers, control, latency);
        else
            WriteText(net, images, answers, control, latency);
    }

    private static void WriteJson(Digits net, Answers answers, Answers control, Latency latency) =>
        Console.WriteLine(JsonSerializer.Serialize(new
        {
            accuracy = answers.Accuracy,
            linearAccuracy = control.Accuracy,
            medianUs = Math.Round(latency.MedianUs, 3),
            p99Us = Math.Round(latency.P99Us, 3),
            allocatedBytesPerCall = latency.AllocatedBytesPerCall,
            level = net.Level.ToString(),
        }));

    private static void WriteText(Digits net, TestImages images, Answers answers, Answers control, Latency latency)
    {
        TextWriter output = Console.Out;
        output.WriteLine($"{Digits.Info.Name}, declared in samples/Quickstart/Digits.cs, compiled by the C# compiler");
        output.WriteLine();
        LayerTable.Write(output, Digits.Info, net.Programs.First(program => program.Batch == 1));
        output.WriteLine();
        output.WriteLine($"{images.Count.ToString("N0", CultureInfo.InvariantCulture)} images: {images.Name}");
        output.WriteLine($"  accuracy        {Percent(answers)}");
        output.WriteLine($"  linear control  {Percent(control)}  (the same pixels without hidden layers)");
        output.WriteLine();
        output.WriteLine("Confusion (row: the digit shown, column: the answer)");
        ConfusionTable.Write(output, answers.Confusion);
        output.WriteLine();
        output.WriteLine($"One image per call, {Latency.Calls.ToString("N0", CultureInfo.InvariantCulture)} calls, one thread");
        output.WriteLine($"  median     {Fixed(latency.MedianUs)} us");
        output.WriteLine($"  p99        {Fixed(latency.P99Us)} us");
        output.WriteLine($"  allocated  {latency.AllocatedBytesPerCall.ToString("0.##", CultureInfo.InvariantCulture),7} bytes per call");
        output.WriteLine($"  level      {net.LevelReason}");
    }

    private static string Percent(Answers answers) =>
        (100 * answers.Accuracy).ToString("F2", CultureInfo.InvariantCulture).PadLeft(6) + " %";

    private static string Fixed(double microseconds) => microseconds.ToString("F2", CultureInfo.InvariantCulture).PadLeft(7);
}
