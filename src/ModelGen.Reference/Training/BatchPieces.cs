using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using ModelGen.Core.Graphs;
using ModelGen.Reference.Operations;

namespace ModelGen.Reference.Training;

/// <summary>
/// Computes mini-batches in pieces of a fixed size, each by one thread, and adds the pieces up in their order: so the result has the same
/// bits for every number of threads. Only so many pieces exist at once: each may be a gradient as large as the parameters.
/// </summary>
internal sealed class BatchPieces
{
    private const int Piece = 8, PiecesPerThread = 2;
    private readonly ReferenceExecutor _executor;
    private readonly BatchReader _reader;
    private readonly ILoss _loss;
    private readonly ParallelOptions _options;
    private readonly int _window;

    public BatchPieces(Graph graph, ITrainingData data, LossKind loss, int threads, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(graph);
        if (graph.Inputs.Count != 1 || graph.Outputs.Count != 1)
            throw new ArgumentException(
                $"'{graph.Name}' has {graph.Inputs.Count} inputs and {graph.Outputs.Count} outputs; the trainer needs one of each.");
        _executor = new ReferenceExecutor(
            graph, OperationTable.Default.With<DenseOperation>(new BatchedDense()).With<ConvOperation>(new BatchedConv()));
        _reader = new BatchReader(
            data,
            (int)graph.Nodes[graph.Inputs[0]].Type.Shape.Count,
            (int)graph.Nodes[graph.Outputs[0].Node].Type.Shape.Count);
        _loss = Loss.Of(loss);
        _options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1, CancellationToken = cancellationToken };
        _window = PiecesPerThread * (threads > 0 ? threads : Environment.ProcessorCount);
    }

    /// <summary>The loss of a mini-batch.</summary>
    public LossSum Evaluate(ParameterSet parameters, ReadOnlyMemory<int> indices, int epoch)
    {
        var sum = new LossSum();
        foreach (LossSum piece in InOrder(indices, samples => Forward(parameters, samples, epoch, indices.Length).Loss))
            sum.Add(piece);
        return sum;
    }

    /// <summary>The loss of a mini-batch, and the gradient of its mean with respect to the parameters.</summary>
    public LossSum Evaluate(ParameterSet parameters, ReadOnlyMemory<int> indices, int epoch, out ParameterSet gradient)
    {
        var sum = new LossSum();
        ParameterSet? total = null;
        foreach ((LossSum loss, ParameterSet piece) in InOrder(indices, Backward))
        {
            sum.Add(loss);
            if (total is null)
                total = piece;
            else
                total.AddValues(piece);
        }

        gradient = total ?? parameters.ZerosLike();
        return sum;

        (LossSum, ParameterSet) Backward(ReadOnlySpan<int> samples)
        {
            (LossSum loss, Activations activations, double[] outputGradient) = Forward(parameters, samples, epoch, indices.Length);
            return (loss, _executor.BackwardToParameters(parameters, activations, [outputGradient]));
        }
    }

    /// <summary>Sets each batch normalisation's mean and variance to those of its input, the first one first.</summary>
    public void MeasureStatistics(ParameterSet parameters, ReadOnlyMemory<int> samples)
    {
        foreach (Node node in _executor.Graph.Nodes.Where(node => node.Operation is BatchNormOperation))
        {
            double[] mean = Mean((x, _) => x);
            double[] variance = Mean((x, channel) => Math.Pow(x - mean[channel], 2));
            mean.CopyTo(Values(ParameterRole.Mean), 0);
            variance.CopyTo(Values(ParameterRole.Variance), 0);

            double[] Mean(Func<double, int, double> term)
            {
                double[] sums = new double[node.Type.Shape.Channels];
                double count = (double)samples.Length * node.Type.Shape.Count;
                foreach (double[] x in InOrder(samples, piece => Value(parameters, piece, node.Inputs[0])))
                {
                    for (int i = 0; i < x.Length; i++)
                        sums[i % sums.Length] += term(x[i], i % sums.Length) * sums.Length / count;
                }

                return sums;
            }

            double[] Values(ParameterRole role) => parameters[node.Parameters.Single(parameter => parameter.Role == role).Name];
        }
    }

    private double[] Value(ParameterSet parameters, ReadOnlySpan<int> samples, int node) =>
        _executor.Forward(parameters, [_reader.Read(samples, epoch: 0).Features]).Values[node];

    private (LossSum Loss, Activations Activations, double[] OutputGradient) Forward(
        ParameterSet parameters, ReadOnlySpan<int> samples, int epoch, int batch)
    {
        (double[] features, double[] targets) = _reader.Read(samples, epoch);
        Activations activations = _executor.Forward(parameters, [features]);
        LossSum loss = LossSum.Of(_loss, activations.Outputs[0], targets, samples.Length, batch, out double[] outputGradient);
        return (loss, activations, outputGradient);
    }

    /// <summary>What the pieces give, one after another; who enumerates them keeps what must stay.</summary>
    private IEnumerable<T> InOrder<T>(ReadOnlyMemory<int> indices, PieceFunction<T> compute)
    {
        int count = (indices.Length + Piece - 1) / Piece;
        var results = new T[Math.Min(count, _window)];
        for (int first = 0; first < count; first += results.Length)
        {
            int start = first, end = Math.Min(count, first + results.Length);
            Parallel.For(start, end, _options, piece =>
            {
                ReadOnlySpan<int> rest = indices.Span[(piece * Piece)..];
                results[piece - start] = compute(rest[..Math.Min(Piece, rest.Length)]);
            });
            for (int place = 0; place < end - start; place++)
            {
                yield return results[place];
                results[place] = default!;
            }
        }
    }

    private delegate T PieceFunction<T>(ReadOnlySpan<int> samples);
}
