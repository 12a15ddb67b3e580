using System.Globalization;
using ModelGen.Runtime;
using ResNet18Cifar;

try
{
    using ResNet18 net = ResNet18.Load(SeededParameters.Create(ResNet18.Info, seed: 1));
    var image = new float[32 * 32 * 3];
    var logits = new float[10];
    for (int i = 0; i < image.Length; i++)
        image[i] = MathF.Sin(i);
    net.Predict(image, logits);

    Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
        $"{ResNet18.Info.Name}: {ResNet18.Info.Layers.Sum(layer => layer.Macs):N0} multiply-accumulates; level {net.LevelReason}"));
    Console.WriteLine("logits: " + string.Join(" ", logits.Select(logit => logit.ToString("g4", CultureInfo.InvariantCulture))));
    Console.WriteLine();
    using ResNet18.Session session = net.CreateSession();
    Console.Write(session.Profile(rounds: 20));
    return 0;
}
catch (Exception error) when (error is PlatformNotSupportedException or InvalidOperationException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
