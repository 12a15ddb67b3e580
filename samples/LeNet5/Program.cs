using System.Globalization;
using LeNet5;
using ModelGen.Data;
using ModelGen.Runtime;
using ModelGen.Samples;

const int ExpectedRight = 9_891;
const string Variable = "MODELGEN_DATA";

string? data = Environment.GetEnvironmentVariable(Variable);
if (string.IsNullOrEmpty(data))
    return Skip($"{Variable} is not set; it names the folder with posteriors/lenet.safetensors and mnist/.");
string posterior = Path.Combine(data, "posteriors", "lenet.safetensors"), mnist = Path.Combine(data, "mnist");
if (!File.Exists(posterior) || !Directory.Exists(mnist))
    return Skip($"{Variable} names {data}, which lacks {posterior} or {mnist}.");

try
{
    ImageSet images = MnistFiles.ReadTestSet(mnist);
    using var net = PosteriorLeNet.Load(posterior, PosteriorFile.Means);
    var logits = new float[images.Count * 10];
    net.Predict(images.Count, images.Images, logits);

    int right = 0;
    for (int i = 0; i < images.Count; i++)
    {
        ReadOnlySpan<float> scores = logits.AsSpan(i * 10, 10);
        int answer = 0;
        for (int digit = 1; digit < 10; digit++)
            answer = scores[digit] > scores[answer] ? digit : answer;
        right += answer == images.Labels[i] ? 1 : 0;
    }

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{PosteriorLeNet.Info.Name}: {right:N0} of {images.Count:N0} MNIST test images right, expected {ExpectedRight:N0}"));
    Console.WriteLine($"level {net.LevelReason}");
    return right == ExpectedRight ? 0 : 1;
}
catch (Exception error) when (error is ParameterFileException or DataFileException or IOException
    or UnauthorizedAccessException or PlatformNotSupportedException or InvalidOperationException or ArgumentException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}

static int Skip(string reason)
{
    Console.WriteLine("Skipped: " + reason);
    return 0;
}
