namespace ModelGen.Runtime.Tests;

/// <summary>A convolution's weight, bias, normalisations and panels, drawn at random, with the packed numbers by the formula.</summary>
public sealed unsafe record RandomKernel(
    int Filters, int Height, int Width, int Channels, PanelRun[] Runs, bool Normalized, bool NormBefore, bool NormBehind, FlattenOrder Order,
    Dictionary<string, float[]> Values)
{
    private const double Epsilon = 1e-3;

    public int Inputs => Height * Width * Channels;

    public long WeightOffset => 64;

    public long BiasOffset => (WeightOffset + 4L * Inputs * Runs.Sum(r => r.Width * r.Count) + 63) / 64 * 64;

    public float[] Weight => Values["w"];

    public float[]? Bias => Values.GetValueOrDefault("b");

    public PanelPacking Step => new(
        "w", Bias is null ? null : "b", Filters, Inputs, Runs, WeightOffset, BiasOffset, null,
        Normalized ? new InputNormalization(Doubles("i.mean"), Doubles("i.std")) : null,
        NormBefore ? Tensors("m", Channels) : null, NormBehind ? Tensors("n", Filters) : null, [Height, Width, Channels]);

    public static RandomKernel Draw(Random random, bool folded)
    {
        int groups = random.Next(2) == 0 ? 1 : random.Next(1, 9);
        int perGroup = random.Next(1, groups == 1 ? 50 : 12);
        int filters = groups * perGroup, channels = random.Next(1, 9), height = random.Next(1, 4), width = random.Next(1, 6);
        var values = new Dictionary<string, float[]> { ["w"] = Numbers(filters * height * width * channels, 0) };
        if (random.Next(3) > 0)
            values["b"] = Numbers(filters, 0);
        foreach ((string norm, int count) in new[] { ("m", channels), ("n", filters) })
        {
            values[norm + ".weight"] = Numbers(count, 2);
            values[norm + ".bias"] = Numbers(count, 0);
            values[norm + ".mean"] = Numbers(count, 0);
            values[norm + ".variance"] = Numbers(count, 1.5f);
        }
        values["i.mean"] = Numbers(random.Next(2) == 0 ? 1 : channels, 0);
        values["i.std"] = Numbers(channels, 1.5f);
        int before = folded && groups == 1 ? random.Next(3) : 0;
        return new RandomKernel(
            filters, height, width, channels, [.. Enumerable.Range(0, groups).SelectMany(g => Cut(random, g * perGroup, perGroup))],
            before == 1, before == 2, folded && random.Next(3) > 0,
            random.Next(2) == 0 ? FlattenOrder.RowColumnChannel : FlattenOrder.ChannelRowColumn, values);

        float[] Numbers(int count, float centre) => [.. Enumerable.Range(0, count).Select(_ => centre + random.NextSingle() * 2 - 1)];
    }

    public AlignedMemory Pack()
    {
        AlignedMemory packed = AlignedMemory.Allocate(Step.End);
        new Span<byte>(packed.Pointer, (int)packed.Bytes).Fill(0xFF);
        Step.Pack(new ParameterArrays(Values), Order, packed.Pointer);
        return packed;
    }

    public float PackedWeight(int filter, int channel, int row, int column) => filter >= Filters
        ? 0
        : (float)(FileWeight(filter, channel, row, column) * Before(channel).Scale * (NormBehind ? Norm("n", filter).Scale : 1));

    public double PackedBias(int filter)
    {
        if (filter >= Filters)
            return 0;
        double sum = Bias is null ? 0 : Bias[filter];
        for (int channel = 0; channel < Channels; channel++)
        {
            for (int tap = 0; tap < Height * Width; tap++)
                sum += FileWeight(filter, channel, 0, tap) * Before(channel).Constant;
        }
        return NormBehind ? sum * Norm("n", filter).Scale + Norm("n", filter).Constant : sum;
    }

    private static IEnumerable<PanelRun> Cut(Random random, int first, int filters)
    {
        int width = 4 * random.Next(1, 9), whole = filters / width;
        if (whole > 0)
            yield return new PanelRun(first, width, whole);
        int rest = filters - whole * width;
        if (rest == 0)
            yield break;
        if (whole > 0 && random.Next(2) == 0)
            yield return new PanelRun(first + filters - width, width, 1);
        else
            yield return new PanelRun(first + whole * width, (rest + 3) / 4 * 4, 1);
    }

    private static BatchNormTensors Tensors(string name, int channels)
        => new(name + ".weight", name + ".bias", name + ".mean", name + ".variance", channels, Epsilon);

    private double FileWeight(int filter, int channel, int row, int column)
        => Weight[((filter * Channels + channel) * Height + row) * Width + column];

    private (double Scale, double Constant) Before(int channel)
    {
        if (NormBefore)
            return Norm("m", channel);
        if (!Normalized)
            return (1, 0);
        double mean = Values["i.mean"][channel % Values["i.mean"].Length];
        return (1 / (double)Values["i.std"][channel], -mean / Values["i.std"][channel]);
    }

    private (double Scale, double Constant) Norm(string name, int channel)
    {
        double scale = Values[name + ".weight"][channel] / Math.Sqrt(Values[name + ".variance"][channel] + Epsilon);
        return (scale, Values[name + ".bias"][channel] - Values[name + ".mean"][channel] * scale);
    }

    private double[] Doubles(string name) => [.. Values[name].Select(value => (double)value)];
}
