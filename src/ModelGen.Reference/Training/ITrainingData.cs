using System;

namespace ModelGen.Reference.Training;

/// <summary>
/// Samples to learn from, in any order and again in every epoch: an implementation may render or alter them anew each time, as long as
/// what it gives depends on index and epoch alone (<see cref="SeededRandom.For"/>).
/// </summary>
public interface ITrainingData
{
    /// <summary>How many samples.</summary>
    int Count { get; }

    /// <summary>Writes one sample. Called from several threads at once.</summary>
    /// <param name="index">Which sample, from 0.</param>
    /// <param name="epoch">Which epoch, from 0.</param>
    /// <param name="features">Receives the model's input; every element must be written.</param>
    /// <param name="target">
    /// Receives what the model's output should be: for softmax cross entropy the probability of each class, for the mean squared error
    /// the values. Every element must be written.
    /// </param>
    void Read(int index, int epoch, Span<float> features, Span<float> target);
}
