using ModelGen.Reference.Training;
using ModelGen.Samples.Training;

namespace Quickstart.Verbs;

/// <summary>Makes the parameter files again.</summary>
internal static class TrainVerb
{
    public static void Run()
    {
        SampleTraining.Run(
            LinearDigits.Info,
            new TrainingOptions { Epochs = 2, Optimizer = new Adam(1e-3) },
            ParameterFiles.ToWrite(ParameterFiles.Linear));
        SampleTraining.Run(
            Digits.Info,
            new TrainingOptions { Epochs = 8, Optimizer = new Adam(1.5e-3) },
            ParameterFiles.ToWrite(ParameterFiles.Digits));
        SampleTraining.Run(
            ConvDigits.Info,
            new TrainingOptions { Epochs = 6, Optimizer = new Adam(2e-3), StatisticsSamples = 256 },
            ParameterFiles.ToWrite(ParameterFiles.ConvDigits));
    }
}
