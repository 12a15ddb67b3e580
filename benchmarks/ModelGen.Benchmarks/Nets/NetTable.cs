using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>The networks of the verb <c>latency</c>, under the names that the peers know them by.</summary>
internal static class NetTable
{
    /// <summary>At batch 1 they use every weight once.</summary>
    public static IReadOnlyList<Net> Dense { get; } =
    [
        Net.Of<Mlp>("mlp"),
        Net.Of<AnomalyDetection>("ad"),
        Net.Of<Gemv1024>("gemv1024"),
        Net.Of<Gemv4096>("gemv4096"),
        Net.Of<TinyFullyConnected>("tfc"),
        Net.Of<KeywordMlp>("kwsmlp"),
    ];

    public static IReadOnlyList<Net> Convolutional { get; } =
    [
        Net.Of<KeywordSpotting>("kws"),
        Net.Of<ImageClassification>("ic"),
        Net.Of<ImageClassification26>("ic26"),
        Net.Of<VisualWakeWords>("vww"),
        Net.Of<LeNet5>("lenet5"),
        Net.Of<ResNet18>("resnet18"),
    ];

    public static IReadOnlyList<Net> All { get; } = [.. Dense, .. Convolutional];
}
