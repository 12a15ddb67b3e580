using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Measuring;

/// <summary>
/// One input, one output: what all networks of this project have in common. Their generated methods, whose spans have names of
/// their own, implement it as they are.
/// </summary>
public interface IMeasuredNet : IDisposable
{
    string LevelReason { get; }

    IsaLevel Level { get; }

    void Predict(ReadOnlySpan<float> input, Span<float> output);

    void Predict(int batch, ReadOnlySpan<float> input, Span<float> output);
}
