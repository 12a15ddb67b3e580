using System;
using System.Threading;
using System.Threading.Tasks;

namespace ModelGen.Reference.Training;

/// <summary>Reads mini-batches: each sample by one thread, into a place of its own.</summary>
internal sealed class BatchReader(ITrainingData data, int features, int targets, int batchSize, int threads)
{
    private readonly float[] _features = new float[batchSize * features];
    private readonly float[] _targets = new float[batchSize * targets];

    public (double[] Features, double[] Targets) Read(ReadOnlyMemory<int> indices, int epoch, CancellationToken cancellationToken)
    {
        double[] x = new double[indices.Length * features];
        double[] t = new double[indices.Length * targets];
        var options = new ParallelOptions { MaxDegreeOfParallelism = threads > 0 ? threads : -1, CancellationToken = cancellationToken };
        Parallel.For(0, indices.Length, options, place =>
        {
            Span<float> sample = _features.AsSpan(place * features, features);
            Span<float> target = _targets.AsSpan(place * targets, targets);
            data.Read(indices.Span[place], epoch, sample, target);
            for (int i = 0; i < features; i++)
                x[(place * features) + i] = sample[i];
            for (int i = 0; i < targets; i++)
                t[(place * targets) + i] = target[i];
        });
        return (x, t);
    }
}
