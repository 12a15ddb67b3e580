using ModelGen.Runtime;

namespace Quickstart.Measures;

/// <summary>What one network is, answers and costs.</summary>
/// <param name="Network">Its description.</param>
/// <param name="Program">What it runs for one image.</param>
/// <param name="Answers">Its answers on all images.</param>
/// <param name="Latency">What a call with one image costs.</param>
internal sealed record Result(NetworkInfo Network, BatchProgram Program, Answers Answers, Latency Latency)
{
    /// <summary>The class's name.</summary>
    public string Name => Network.Name[(Network.Name.LastIndexOf('.') + 1)..];

    public static Result Of(
        NetworkInfo network, IEnumerable<BatchProgram> programs, TestImages images, Predictor predict, SinglePredictor predictOne) => new(
        network, programs.First(program => program.Batch == 1), Answers.Of(images, predict), Latency.Of(predictOne, images));
}
