using ModelGen.Runtime;

namespace ModelGen.TestKit;

/// <summary>
/// A loaded network whose <c>Predict</c>, with spans named after its own inputs and outputs, is called through one signature. Its
/// implementation is compiled beside the network, as reflection cannot pass spans.
/// </summary>
public interface IModelAdapter : IDisposable
{
    /// <summary>What the network says about itself.</summary>
    NetworkInfo Info { get; }

    /// <summary>The level it runs on.</summary>
    IsaLevel Level { get; }

    /// <summary>Runs one sample through the overload without a batch size.</summary>
    void Predict(IReadOnlyList<InputData> inputs, IReadOnlyList<Memory<float>> outputs);

    /// <summary>Runs a batch.</summary>
    void Predict(int batch, IReadOnlyList<InputData> inputs, IReadOnlyList<Memory<float>> outputs);

    /// <summary>Runs a batch through a session of its own.</summary>
    void PredictInSession(int batch, IReadOnlyList<InputData> inputs, IReadOnlyList<Memory<float>> outputs);

    /// <summary>Runs a batch that has a program of its own step by step, a few times, through a session of its own.</summary>
    NetworkProfile Profile(int batch, IReadOnlyList<InputData> inputs, IReadOnlyList<Memory<float>> outputs);
}
