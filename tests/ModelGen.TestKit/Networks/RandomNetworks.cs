using System.Globalization;

namespace ModelGen.TestKit;

/// <summary>Makes random declarations within what the language allows, the same ones for the same seed on every host.</summary>
public static class RandomNetworks
{
    private const int MaxInputElements = 400;

    private static readonly string[] Activations =
        ["Relu", "Relu6", "LeakyRelu", "LeakyRelu(0.2)", "Sigmoid", "Tanh", "HardSwish", "Gelu"];

    // Around the vector widths 4, 8 and 16, where panels and remainders change.
    private static readonly int[] Units = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 31, 32, 33, 48, 63, 64, 65, 96, 100, 127, 130, 200];

    /// <summary>The network of a seed.</summary>
    public static RandomNetwork Next(int seed)
    {
        var random = new Random(seed);
        int inputs = random.Next(8) == 0 ? 2 : 1;
        bool branches = inputs > 1 || random.Next(3) == 0;
        var layers = new List<DeclaredLayer>();
        for (int index = 0; index < inputs; index++)
            layers.Add(Input(random, $"In{index}"));
        for (int count = random.Next(1, 6); count > 0; count--)
            layers.Add(Layer(random, $"Layer{layers.Count}", branches && random.Next(3) == 0 ? Pick(random, layers) : layers[^1]));
        foreach (DeclaredLayer input in layers.Where(layer => layer.Reads is null && !IsRead(layers, layer)).ToArray())
            layers.Add(Layer(random, $"Layer{layers.Count}", input));

        // Either every layer names what it reads and every unread one is an output, or a chain in which neither need be said.
        // Half of the networks return every layer, so that each can be judged from what really went in.
        bool everyLayer = seed % 2 == 0;
        bool several = branches || everyLayer || random.Next(4) == 0;
        foreach (DeclaredLayer layer in layers.Where(layer => layer.Reads is not null))
        {
            if (branches)
                layer.Attributes.Add($"From(nameof({layer.Reads}))");
            if (several && (everyLayer || !IsRead(layers, layer) || random.Next(4) == 0))
                layer.Attributes.Add("Output");
        }

        string name = string.Create(CultureInfo.InvariantCulture, $"Net{seed:D4}");
        return new RandomNetwork($"Nets.{name}", Source(name, layers), seed, seed % 5 == 4 ? NumberRange.Extreme : NumberRange.Ordinary);
    }

    private static DeclaredLayer Input(Random random, string name)
    {
        int[] shape;
        do
            shape = [.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => random.Next(1, 21))];
        while (shape.Aggregate(1, (product, dimension) => product * dimension) > MaxInputElements);

        string element = random.Next(3) == 0 ? ", Element = Element.UInt8" : "";
        var attributes = new List<string> { $"Input({string.Join(", ", shape)}{element})" };
        switch (random.Next(4))
        {
            case 0:
                attributes.Add($"Normalize({Mean(random)}, {Number(random, 0.1, 4)})");
                break;
            case 1:
                string means = string.Join(", ", Enumerable.Range(0, shape[^1]).Select(_ => Mean(random)));
                string stds = string.Join(", ", Enumerable.Range(0, shape[^1]).Select(_ => Number(random, 0.1, 4)));
                attributes.Add($"Normalize(new double[] {{ {means} }}, new double[] {{ {stds} }})");
                break;
        }

        return new DeclaredLayer(name, attributes, shape.Length, Reads: null);
    }

    private static DeclaredLayer Layer(Random random, string name, DeclaredLayer read)
    {
        switch (random.Next(8))
        {
            case 0:
                return new DeclaredLayer(name, [Pick(random, Activations)], read.Rank, read.Name);
            case 1 when read.Rank > 1:
                return new DeclaredLayer(name, ["Flatten"], Rank: 1, read.Name);
            default:
                var attributes = new List<string> { $"Dense({Pick(random, Units)}{(random.Next(3) == 0 ? ", Bias = false" : "")})" };
                if (random.Next(4) != 0)
                    attributes.Add(Pick(random, Activations));
                return new DeclaredLayer(name, attributes, Rank: 1, read.Name);
        }
    }

    private static string Source(string name, List<DeclaredLayer> layers)
    {
        IEnumerable<string> properties = layers.Select(layer =>
            $"    [{string.Join(", ", layer.Attributes)}]\n    public partial Layer {layer.Name} {{ get; }}\n");
        return $"using ModelGen;\n\nnamespace Nets;\n\n[Model]\npublic sealed partial class {name}\n{{\n{string.Join("\n", properties)}}}\n";
    }

    private static bool IsRead(List<DeclaredLayer> layers, DeclaredLayer layer) => layers.Any(other => other.Reads == layer.Name);

    private static T Pick<T>(Random random, IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    // Some far from zero, where folding would cost precision.
    private static string Mean(Random random) => random.Next(4) == 0 ? Number(random, -50, 50) : Number(random, -0.5, 0.5);

    private static string Number(Random random, double low, double high) =>
        Math.Round(low + (random.NextDouble() * (high - low)), 4).ToString("R", CultureInfo.InvariantCulture);

    private sealed record DeclaredLayer(string Name, List<string> Attributes, int Rank, string? Reads);
}
