using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Nets;

/// <summary>The networks of the verb <c>latency</c>, under the names that the peers know them by.</summary>
internal static class NetTable
{
    public static IReadOnlyList<Net> All { get; } =
    [
        Net.Of<Mlp>("mlp"),
        Net.Of<AnomalyDetection>("ad"),
        Net.Of<Gemv1024>("gemv1024"),
        Net.Of<Gemv4096>("gemv4096"),
        Net.Of<TinyFullyConnected>("tfc"),
        Net.Of<KeywordMlp>("kwsmlp"),
    ];
}
