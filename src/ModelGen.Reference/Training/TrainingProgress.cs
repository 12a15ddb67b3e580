namespace ModelGen.Reference.Training;

/// <summary>How far training has come.</summary>
/// <param name="Epoch">The current epoch, from 1.</param>
/// <param name="Epochs">How many there will be.</param>
/// <param name="Step">Steps done in this epoch, from 1.</param>
/// <param name="Steps">Steps per epoch.</param>
/// <param name="Loss">The mean loss of the samples seen in this epoch, each before it was learned from.</param>
/// <param name="Accuracy">The fraction of them whose largest output is the right one.</param>
public readonly record struct TrainingProgress(int Epoch, int Epochs, int Step, int Steps, double Loss, double Accuracy);

/// <summary>How well a model does.</summary>
/// <param name="Loss">The mean loss.</param>
/// <param name="Accuracy">The fraction of samples whose largest output is where the target's largest value is.</param>
public readonly record struct Evaluation(double Loss, double Accuracy);
