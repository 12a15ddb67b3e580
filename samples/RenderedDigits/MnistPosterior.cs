using System.Globalization;
using ModelGen.Data;
using ModelGen.Runtime;

namespace ModelGen.Samples;

/// <summary>Runs a network with the mean weights of a posterior on the MNIST test images, where the data is at hand.</summary>
public static class MnistPosterior
{
    private const string Variable = "MODELGEN_DATA";
    private const int Classes = 10;

    /// <summary>Computes the logits [images, 10] of all images from a parameter file.</summary>
    /// <param name="posterior">The parameter file.</param>
    /// <param name="images">The images.</param>
    /// <param name="logits">Takes the logits.</param>
    /// <returns>The level that ran, and why it.</returns>
    public delegate string Prediction(string posterior, ImageSet images, float[] logits);

    /// <summary>Prints how many images a network gets right.</summary>
    /// <param name="name">The network's name.</param>
    /// <param name="file">Its parameters, in <c>posteriors/</c> of the folder that <c>MODELGEN_DATA</c> names.</param>
    /// <param name="expected">How many images it has to get right.</param>
    /// <param name="predict">The network.</param>
    /// <returns>The exit code: 0 as expected or without data, 1 otherwise.</returns>
    public static int Check(string name, string file, int expected, Prediction predict)
    {
        string? data = Environment.GetEnvironmentVariable(Variable);
        if (string.IsNullOrEmpty(data))
            return Skip($"{Variable} is not set; it names the folder with posteriors/{file} and mnist/.");
        string posterior = Path.Combine(data, "posteriors", file), mnist = Path.Combine(data, "mnist");
        if (!File.Exists(posterior) || !Directory.Exists(mnist))
            return Skip($"{Variable} names {data}, which lacks {posterior} or {mnist}.");

        try
        {
            ImageSet images = MnistFiles.ReadTestSet(mnist);
            var logits = new float[images.Count * Classes];
            string level = predict(posterior, images, logits);
            int right = Right(logits, images.Labels);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{name}: {right:N0} of {images.Count:N0} MNIST test images right, expected {expected:N0}"));
            Console.WriteLine($"level {level}");
            return right == expected ? 0 : 1;
        }
        catch (Exception error) when (error is ParameterFileException or DataFileException or IOException
            or UnauthorizedAccessException or PlatformNotSupportedException or InvalidOperationException or ArgumentException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static int Right(float[] logits, byte[] labels)
    {
        int right = 0;
        for (int i = 0; i < labels.Length; i++)
        {
            ReadOnlySpan<float> scores = logits.AsSpan(i * Classes, Classes);
            int answer = 0;
            for (int digit = 1; digit < Classes; digit++)
                answer = scores[digit] > scores[answer] ? digit : answer;
            right += answer == labels[i] ? 1 : 0;
        }

        return right;
    }

    private static int Skip(string reason)
    {
        Console.WriteLine("Skipped: " + reason);
        return 0;
    }
}
