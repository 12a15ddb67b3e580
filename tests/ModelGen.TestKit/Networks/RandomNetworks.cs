using System.Globalization;

namespace ModelGen.TestKit;

/// <summary>Makes random declarations within what the language allows, the same ones for the same seed on every host.</summary>
public static class RandomNetworks
{
    /// <summary>The network of a seed: dense layers and what stands between them.</summary>
    public static RandomNetwork Next(int seed)
    {
        var random = new Random(seed);
        int inputs = random.Next(4) == 0 ? random.Next(2, 4) : 1;
        bool branches = inputs > 1 || random.Next(2) == 0;
        return Draw("Net", seed, random, new RandomLayers(random, branches), inputs, branches);
    }

    /// <summary>The network of a seed: convolutions, pools and all else that reads images and sequences.</summary>
    public static RandomNetwork NextOfImages(int seed)
    {
        var random = new Random(seed);
        bool branches = random.Next(2) == 0;
        return Draw("Image", seed, random, new RandomImageLayers(random, branches), inputs: 1, branches);
    }

    private static RandomNetwork Draw(string kind, int seed, Random random, RandomLayers layers, int inputs, bool branches)
    {
        for (int index = 0; index < inputs; index++)
            layers.AddInput();
        for (int count = random.Next(1, branches ? 9 : 6); count > 0; count--)
            layers.AddLayer(branches && random.Next(3) == 0 ? layers.Pick(layers.All) : layers.All[^1]);
        foreach (DeclaredLayer input in layers.All.Where(layer => layer.IsInput && !layers.IsRead(layer)).ToArray())
            layers.AddLayer(input);

        // Either every layer names what it reads and every unread one is an output, or a chain in which neither need be said.
        // Half of the networks return every layer, so that each can be judged from what really went in.
        bool everyLayer = seed % 2 == 0;
        bool several = branches || everyLayer || random.Next(4) == 0;
        foreach (DeclaredLayer layer in layers.All.Where(layer => !layer.IsInput))
        {
            if (branches)
                layer.Attributes.Add($"From({string.Join(", ", layer.Inputs.Select(input => $"nameof({input.Name})"))})");
            if (several && (everyLayer || !layers.IsRead(layer) || random.Next(8) == 0))
                layer.Attributes.Add("Output");
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"{kind}{seed:D4}");
        return new RandomNetwork($"Nets.{name}", Source(name, layers.All), seed, seed % 5 == 4 ? NumberRange.Extreme : NumberRange.Ordinary);
    }

    private static string Source(string name, IReadOnlyList<DeclaredLayer> layers)
    {
        IEnumerable<string> properties = layers.Select(layer =>
            $"    [{string.Join(", ", layer.Attributes)}]\n    public partial Layer {layer.Name} {{ get; }}\n");
        return $"using ModelGen;\n\nnamespace Nets;\n\n[Model]\npublic sealed partial class {name}\n{{\n{string.Join("\n", properties)}}}\n";
    }
}
