using System.Globalization;
using Embedding;
using ModelGen.Runtime;

float[] values = [.. Enumerable.Range(0, 24).Select(index => (index * 37 % 19 / 8f) - 1)];
string folder = AppContext.BaseDirectory;

using (Plain loaded = Plain.Load(Path.Combine(folder, "plain.safetensors")), embedded = Plain.LoadEmbedded())
{
    float[] first = new float[5], second = new float[5];
    loaded.Predict(values.AsSpan(0, 17), first);
    embedded.Predict(values.AsSpan(0, 17), second);
    Print(first, second);
}

var options = new LoadOptions
{
    NameMap = new Dictionary<string, string> { ["*.weight"] = "net.*.w", ["*.bias"] = "net.*.b", ["Last.weight"] = "net.head" },
    Ignore = ["optimizer.*"],
    FlattenOrder = FlattenOrder.ChannelRowColumn,
};
using (Nets.Renamed loaded = Nets.Renamed.Load(Path.Combine(folder, "foreign.safetensors"), options), embedded = Nets.Renamed.LoadEmbedded())
{
    float[] first = new float[2], second = new float[2];
    loaded.Predict(values, first);
    embedded.Predict(values, second);
    Print(first, second);
}

static void Print(params float[][] results)
{
    foreach (float[] result in results)
        Console.WriteLine(string.Join(" ", result.Select(number => number.ToString("R", CultureInfo.InvariantCulture))));
}
