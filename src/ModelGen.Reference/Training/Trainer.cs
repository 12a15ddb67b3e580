using System;
using System.Linq;
using System.Threading;
using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Training;

/// <summary>
/// Trains small networks in 64-bit floating point on the reference's own operations. The same graph, data and options give the same
/// parameters to the bit on the same machine, whatever the number of threads.
/// </summary>
/// <remarks>
/// Batch normalisation computes with its stored mean and variance in training too, and these stay as they are
/// (<see cref="TrainingOptions.Start"/>, else 0 and 1, or what <see cref="TrainingOptions.StatisticsSamples"/> measures before the first
/// step); its weight and bias are trained.
/// </remarks>
public static class Trainer
{
    private const int EvaluationBatch = 256;

    /// <summary>Trains the parameters of a graph.</summary>
    /// <param name="graph">A graph of one input and one output; for softmax cross entropy the output is the logits.</param>
    /// <param name="data">The samples.</param>
    /// <param name="options">How to train.</param>
    /// <param name="progress">Told every <see cref="TrainingOptions.ReportEvery"/> steps and at the end of each epoch.</param>
    /// <param name="cancellationToken">Ends training at the next step.</param>
    /// <exception cref="ArgumentException">The graph has not one input and one output, or an option is out of its range.</exception>
    /// <exception cref="ArithmeticException">The loss is no longer finite: the learning rate is too high.</exception>
    /// <exception cref="OperationCanceledException">Training was cancelled.</exception>
    public static ParameterSet Fit(
        Graph graph,
        ITrainingData data,
        TrainingOptions options,
        IProgress<TrainingProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(options);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.Epochs);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.BatchSize);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.ReportEvery);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(data.Count);
        var batches = new BatchPieces(graph, data, options.Loss, options.Threads, cancellationToken);
        ParameterSet parameters = options.Start?.Clone() ?? Initializer.Start(graph, options.Initialization, options.Seed);
        parameters.Check(graph);
        int[] order = Enumerable.Range(0, data.Count).ToArray();
        if (options.StatisticsSamples > 0)
            batches.MeasureStatistics(parameters, order.AsMemory(0, Math.Min(options.StatisticsSamples, data.Count)));

        string[] statistics = graph.Parameters.Where(IsStatistic).Select(parameter => parameter.Name).ToArray();
        IOptimizerState optimizer = options.Optimizer.Start(parameters);
        int steps = ((data.Count - 1) / options.BatchSize) + 1;
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            SeededRandom.For(options.Seed, epoch, -1).Shuffle(order.AsSpan());
            var sum = new LossSum();
            for (int step = 0; step < steps; step++)
            {
                int start = step * options.BatchSize;
                int samples = Math.Min(options.BatchSize, data.Count - start);
                sum.Add(batches.Evaluate(parameters, order.AsMemory(start, samples), epoch, out ParameterSet gradients));
                if (!double.IsFinite(sum.Mean.Loss))
                    throw new ArithmeticException(
                        $"The loss is {sum.Mean.Loss} in epoch {epoch + 1}, step {step + 1}: the learning rate is too high.");
                double rate = options.Optimizer.LearningRate * options.Schedule.Factor((epoch * steps) + step, steps, options.Epochs);
                foreach (string name in statistics)
                    Array.Clear(gradients[name]);
                optimizer.Step(rate, parameters, gradients);
                if ((step + 1) % options.ReportEvery == 0 || step + 1 == steps)
                    progress?.Report(new(epoch + 1, options.Epochs, step + 1, steps, sum.Mean.Loss, sum.Mean.Accuracy));
            }
        }

        return parameters;
    }

    /// <summary>Loss and accuracy of trained parameters over all samples, read as in the first epoch.</summary>
    /// <param name="graph">A graph of one input and one output.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="data">The samples.</param>
    /// <param name="loss">The loss.</param>
    /// <param name="threads">How many threads; 0 for one per core. It does not change the result.</param>
    /// <param name="cancellationToken">Ends the evaluation early.</param>
    /// <exception cref="ArgumentException">The graph has not exactly one input and one output, or the parameters do not fit.</exception>
    /// <exception cref="OperationCanceledException">The evaluation was cancelled.</exception>
    public static Evaluation Evaluate(
        Graph graph,
        ParameterSet parameters,
        ITrainingData data,
        LossKind loss = LossKind.SoftmaxCrossEntropy,
        int threads = 0,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        ArgumentNullException.ThrowIfNull(data);
        var batches = new BatchPieces(graph, data, loss, threads, cancellationToken);
        parameters.Check(graph);
        var sum = new LossSum();
        int[] order = Enumerable.Range(0, data.Count).ToArray();
        for (int start = 0; start < data.Count; start += EvaluationBatch)
            sum.Add(batches.Evaluate(parameters, order.AsMemory(start, Math.Min(EvaluationBatch, data.Count - start)), epoch: 0));
        return sum.Mean;
    }

    // What was seen of the data is not a thing to be learned: a gradient step could make a variance negative.
    private static bool IsStatistic(Parameter parameter) => parameter.Role is ParameterRole.Mean or ParameterRole.Variance;
}
