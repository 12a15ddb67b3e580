using System.Globalization;

namespace ModelGen.TestKit;

/// <summary>The layers of a random declaration, drawn one after another.</summary>
/// <param name="random">What they are drawn from.</param>
/// <param name="branches">Whether layers name what they read, so that any earlier layer may be read.</param>
internal class RandomLayers(Random random, bool branches)
{
    private const int MaxInputElements = 400;
    private const int MaxChannels = 200;

    private static readonly string[] Activations =
        ["Relu", "Relu6", "LeakyRelu", "LeakyRelu(0.2)", "Sigmoid", "Tanh", "HardSwish", "Gelu", "Softmax", "LogSoftmax"];

    // Around the vector widths 4, 8 and 16, where panels and remainders change.
    private static readonly int[] Widths = [1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 23, 31, 32, 33, 48, 63, 64, 65, 96, 100, 127, 130, 200];

    private readonly List<DeclaredLayer> _layers = [];

    // Branches meet where shapes are equal: few widths.
    private readonly int[] _widths = branches ? [.. random.GetItems(Widths, 2)] : Widths;

    protected Random Random => random;

    public IReadOnlyList<DeclaredLayer> All => _layers;

    public bool IsRead(DeclaredLayer layer) => _layers.Any(other => other.Reads(layer));

    public T Pick<T>(IReadOnlyList<T> choices) => choices[random.Next(choices.Count)];

    public void AddInput()
    {
        int[] shape = InputShape();
        string element = random.Next(3) == 0 ? ", Element = Element.UInt8" : "";
        var attributes = new List<string> { $"Input({string.Join(", ", shape)}{element})" };
        switch (random.Next(4))
        {
            case 0:
                attributes.Add($"Normalize({Mean()}, {Number(0.1, 4)})");
                break;
            case 1:
                string means = string.Join(", ", Enumerable.Range(0, shape[^1]).Select(_ => Mean()));
                string stds = string.Join(", ", Enumerable.Range(0, shape[^1]).Select(_ => Number(0.1, 4)));
                attributes.Add($"Normalize(new double[] {{ {means} }}, new double[] {{ {stds} }})");
                break;
        }

        _layers.Add(new DeclaredLayer($"In{_layers.Count}", attributes, shape, [], []));
    }

    public void AddLayer(DeclaredLayer read)
    {
        DeclaredLayer layer = Operator($"Layer{_layers.Count}", read);
        bool isApplied = layer.Attributes.Any(attribute => attribute.StartsWith("Apply", StringComparison.Ordinal));
        if (random.Next(4) == 0 && !isApplied)
            layer.Attributes.Add("BatchNorm");
        DeclaredLayer[] addends = [.. _layers.Where(layer.HasShapeOf)];
        if (random.Next(4) == 0 && addends.Length > 0)
        {
            DeclaredLayer addend = Pick(addends);
            layer.Attributes.Add($"Add(nameof({addend.Name}))");
            layer = layer with { Named = [.. layer.Named, addend] };
        }

        if (random.Next(2) == 0 || layer.Attributes.Count == 0)
            layer.Attributes.Add(Pick(Activations));
        _layers.Add(layer);
    }

    protected virtual int[] InputShape()
    {
        int[] shape;
        do
            shape = [.. Enumerable.Range(0, random.Next(3)).Select(_ => random.Next(1, 21)), branches ? Pick(_widths) : random.Next(1, 21)];
        while (shape.Aggregate(1, (product, dimension) => product * dimension) > MaxInputElements);
        return shape;
    }

    /// <summary>A layer with the operator that it begins with, or none yet.</summary>
    protected virtual DeclaredLayer Operator(string name, DeclaredLayer read)
    {
        DeclaredLayer[] factors = [.. _layers.Where(other => other.HasShapeOf(read) || (other.Shape.Length == 1 && other.Channels == read.Channels))];
        DeclaredLayer[] parts = [.. _layers.Where(other => other.Shape[..^1].SequenceEqual(read.Shape[..^1]) && other.Channels <= MaxChannels)];
        DeclaredLayer[] shared = [.. _layers.Where(other => other.Dense?.Inputs == read.Count)];
        switch (random.Next(12))
        {
            case 0:
                return Of([], read.Shape);
            case 1 when read.Shape.Length > 1:
                return Of(["Flatten"], [read.Count]);
            case 2:
                return Of(["LayerNorm"], read.Shape);
            case 3 when factors.Length > 0:
                DeclaredLayer factor = Pick(factors);
                return Of([$"Multiply(nameof({factor.Name}))"], read.Shape) with { Named = [factor] };
            case 4 or 5 or 6 when branches && parts.Length > 0:
                DeclaredLayer[] joined = [read, .. Enumerable.Range(0, random.Next(1, 3)).Select(_ => Pick(parts))];
                return Of(["Concat"], [.. read.Shape[..^1], joined.Sum(part => part.Channels)]) with { Inputs = joined };
            case 7 or 8 when shared.Length > 0:
                DeclaredLayer source = Pick(shared);
                return Of([$"Apply(nameof({source.Name}))"], [source.Dense!.Value.Units]);
            default:
                int units = Pick(_widths);
                return Of([$"Dense({units}{(random.Next(3) == 0 ? ", Bias = false" : "")})"], [units]) with { Dense = (read.Count, units) };
        }

        DeclaredLayer Of(List<string> attributes, int[] shape) => new(name, attributes, shape, [read], []);
    }

    // Some far from zero, where folding would cost precision.
    private string Mean() => random.Next(4) == 0 ? Number(-50, 50) : Number(-0.5, 0.5);

    private string Number(double low, double high) =>
        Math.Round(low + (random.NextDouble() * (high - low)), 4).ToString("R", CultureInfo.InvariantCulture);
}
