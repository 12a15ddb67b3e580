using ModelGen.Reference.Training;
using ModelGen.Samples.Training;

namespace Composition;

/// <summary>The parameter file, and how to make it again: rendered digits, the 64-bit reference trainer, the same bytes every time.</summary>
internal static class Training
{
    private const string File = "residual.safetensors";

    /// <summary>The trained parameters.</summary>
    public static string Parameters => ParameterFolder.BesideProgram(File);

    public static void Run() => SampleTraining.Run(
        ResidualDigits.Info,
        new TrainingOptions { Epochs = 10, Optimizer = new Adam(1.5e-3) },
        new ParameterFolder(nameof(Composition)).ToWrite(File),
        scores: nameof(ResidualDigits.Logits)); // The probabilities behind them have no parameters.
}
