using System;
using System.Linq;
using System.Threading;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Operations;

namespace ModelGen.Reference.Training;

/// <summary>
/// Trains small networks in 64-bit floating point on the reference's own operations. The same graph, data and options give the same
/// parameters to the bit on the same machine, whatever the number of threads.
/// </summary>
/// <remarks>
/// Batch normalisation computes with its stored mean and variance in training too, and these stay as they are
/// (<see cref="TrainingOptions.Start"/>, else 0 and 1); its weight and bias are trained.
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
        ReferenceExecutor executor = Executor(graph, options.Threads);
        ParameterSet parameters = options.Start?.Clone() ?? Initializer.Start(graph, options.Initialization, options.Seed);
        parameters.Check(graph);

        string[] statistics = graph.Parameters.Where(IsStatistic).Select(parameter => parameter.Name).ToArray();
        IOptimizerState optimizer = options.Optimizer.Start(parameters);
        ILoss loss = Loss.Of(options.Loss);
        BatchReader reader = Reader(graph, data, options.BatchSize, options.Threads);
        int steps = ((data.Count - 1) / options.BatchSize) + 1;
        int[] order = Enumerable.Range(0, data.Count).ToArray();
        for (int epoch = 0; epoch < options.Epochs; epoch++)
        {
            SeededRandom.For(options.Seed, epoch, -1).Shuffle(order.AsSpan());
            var sum = new LossSum(loss);
            for (int step = 0; step < steps; step++)
            {
                int start = step * options.BatchSize;
                int samples = Math.Min(options.BatchSize, data.Count - start);
                (double[] features, double[] targets) = reader.Read(order.AsMemory(start, samples), epoch, cancellationToken);
                Activations activations = executor.Forward(parameters, [features]);
                double[] gradient = sum.Add(activations.Outputs[0], targets, samples);
                if (!double.IsFinite(sum.Mean.Loss))
                    throw new ArithmeticException(
                        $"The loss is {sum.Mean.Loss} in epoch {epoch + 1}, step {step + 1}: the learning rate is too high.");
                double rate = options.Optimizer.LearningRate * options.Schedule.Factor((epoch * steps) + step, steps, options.Epochs);
                ParameterSet gradients = executor.BackwardToParameters(parameters, activations, [gradient]);
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
        ArgumentNullException.ThrowIfNull(data);
        ReferenceExecutor executor = Executor(graph, threads);
        BatchReader reader = Reader(graph, data, EvaluationBatch, threads);
        var sum = new LossSum(Loss.Of(loss));
        int[] order = Enumerable.Range(0, data.Count).ToArray();
        for (int start = 0; start < data.Count; start += EvaluationBatch)
        {
            int samples = Math.Min(EvaluationBatch, data.Count - start);
            (double[] features, double[] targets) = reader.Read(order.AsMemory(start, samples), epoch: 0, cancellationToken);
            sum.Add(executor.Forward(parameters, [features]).Outputs[0], targets, samples);
        }

        return sum.Mean;
    }

    // What was seen of the data is not a thing to be learned: a gradient step could make a variance negative.
    private static bool IsStatistic(Parameter parameter) => parameter.Role is ParameterRole.Mean or ParameterRole.Variance;

    private static ReferenceExecutor Executor(Graph graph, int threads)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Inputs.Count != 1 || graph.Outputs.Count != 1)
            throw new ArgumentException(
                $"'{graph.Name}' has {graph.Inputs.Count} inputs and {graph.Outputs.Count} outputs; the trainer needs one of each.");
        return new ReferenceExecutor(graph, OperationTable.Default.With<DenseOperation>(new BatchedDense(new MatrixProduct(threads))));
    }

    private static BatchReader Reader(Graph graph, ITrainingData data, int batchSize, int threads) => new(
        data,
        (int)graph.Nodes[graph.Inputs[0]].Type.Shape.Count,
        (int)graph.Nodes[graph.Outputs[0].Node].Type.Shape.Count,
        batchSize,
        threads);
}
