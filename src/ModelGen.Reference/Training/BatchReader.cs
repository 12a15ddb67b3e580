using System;

namespace ModelGen.Reference.Training;

/// <summary>Reads samples one after another, as the numbers that the reference computes with.</summary>
internal sealed class BatchReader(ITrainingData data, int features, int targets)
{
    public (double[] Features, double[] Targets) Read(ReadOnlySpan<int> indices, int epoch)
    {
        double[] x = new double[indices.Length * features], t = new double[indices.Length * targets];
        float[] sample = new float[features], target = new float[targets];
        for (int place = 0; place < indices.Length; place++)
        {
            data.Read(indices[place], epoch, sample, target);
            for (int i = 0; i < features; i++)
                x[(place * features) + i] = sample[i];
            for (int i = 0; i < targets; i++)
                t[(place * targets) + i] = target[i];
        }

        return (x, t);
    }
}
