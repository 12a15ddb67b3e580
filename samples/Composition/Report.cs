using System.Diagnostics;
using System.Globalization;
using ModelGen;
using ModelGen.Samples;

namespace Composition;

/// <summary>Runs the network and its variant on rendered digits, and on shapes that are none.</summary>
internal static class Report
{
    private const int Count = 10_000;

    public static void Run(TextWriter output)
    {
        using ResidualDigits net = ResidualDigits.Load(Training.Parameters);
        using ResidualDigitsInBulk bulk = ResidualDigitsInBulk.Load(Training.Parameters);

        output.WriteLine($"{ResidualDigits.Info.Name} on {net.Level}");
        foreach (Layer layer in ResidualDigits.Info.Layers)
            output.WriteLine($"  {layer.Name,-13} {layer.Operation,-26} {string.Join("x", layer.Shape),8}");
        output.WriteLine();

        ImageSet digits = DigitSet.Test(Count);
        Answer known = Ask(net, digits);
        Answer unknown = Ask(net, DigitSet.Aliens(1_000));
        int right = Enumerable.Range(0, Count).Count(image => known.Digits[image] == digits.Labels[image]);
        output.WriteLine($"accuracy on {Number(Count)} rendered digits in held-out styles  {Percent((double)right / Count)}");
        output.WriteLine($"mean probability of the answer, digits                 {Percent(known.Confidence)}");
        output.WriteLine($"mean probability of the answer, letters and shapes     {Percent(unknown.Confidence)}");
        output.WriteLine();

        float[] pixels = Pixels(digits);
        output.WriteLine($"time per image in calls of {Number(Count)}, pieces of 16     {Time(net.Predict, pixels)}");
        output.WriteLine($"the same through the variant, pieces of 64             {Time(bulk.Predict, pixels)}");
    }

    private delegate void Predictor(int batch, ReadOnlySpan<float> image, Span<float> logits, Span<float> probabilities);

    private static Answer Ask(ResidualDigits net, ImageSet images)
    {
        var logits = new float[images.Count * 10];
        var probabilities = new float[images.Count * 10];
        net.Predict(images.Count, Pixels(images), logits, probabilities);
        int[] digits = [.. probabilities.Chunk(10).Select(row => Array.IndexOf(row, row.Max()))];
        return new Answer(digits, probabilities.Chunk(10).Average(row => row.Max()));
    }

    private static string Time(Predictor predict, float[] pixels)
    {
        var logits = new float[Count * 10];
        var probabilities = new float[Count * 10];
        double best = double.PositiveInfinity;
        for (int round = 0; round < 5; round++)
        {
            long start = Stopwatch.GetTimestamp();
            predict(Count, pixels, logits, probabilities);
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalMicroseconds / Count);
        }

        return best.ToString("F2", CultureInfo.InvariantCulture).PadLeft(6) + " us";
    }

    private static float[] Pixels(ImageSet images) => Array.ConvertAll(images.Images, pixel => (float)pixel);

    private static string Number(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Percent(double share) => (100 * share).ToString("F2", CultureInfo.InvariantCulture).PadLeft(6) + " %";

    /// <summary>The most probable digit of each image, and how probable it is on average.</summary>
    private sealed record Answer(int[] Digits, double Confidence);
}
