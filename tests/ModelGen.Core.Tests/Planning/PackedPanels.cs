using ModelGen.Core.Planning;

namespace ModelGen.Core.Tests.Planning;

/// <summary>Weights and biases as a packing lays them out, folds included.</summary>
internal sealed class PackedPanels
{
    private readonly Dictionary<long, (double[] Weight, double[] Bias)> _panels = [];
    private long _packed;

    public PackedPanels(PanelPacking packing)
    {
        Packing = packing;
        double[] weight = Weight(packing), bias = Bias(packing, weight);
        for (int output = 0; output < packing.Outputs; output++)
            FoldInto(packing, output, weight, bias);
        foreach (PanelRun run in packing.Runs)
        {
            for (int panel = 0; panel < run.Count; panel++)
                Add(run.FirstColumn + (panel * run.Width), run.Width, weight, bias);
        }
    }

    public PanelPacking Packing { get; }

    /// <summary>The biases of a panel.</summary>
    public double[] Bias(long firstPacked, int width)
    {
        Assert.Equal(width, _panels[firstPacked].Bias.Length);
        return [.. _panels[firstPacked].Bias];
    }

    /// <summary>Adds the products of inputs with the rows of a panel from the given one on.</summary>
    public void Add(double[] sums, long firstPacked, int firstRow, double[] x)
    {
        double[] panel = _panels[firstPacked].Weight;
        for (int i = 0; i < x.Length; i++)
        {
            for (int lane = 0; lane < sums.Length; lane++)
                sums[lane] += x[i] * panel[((firstRow + i) * sums.Length) + lane];
        }
    }

    /// <summary>Adds the products of as many inputs as there are sums with one row of a panel.</summary>
    public void AddLanes(double[] sums, long firstPacked, int row, double[] x)
    {
        double[] panel = _panels[firstPacked].Weight;
        for (int lane = 0; lane < x.Length; lane++)
            sums[lane] += x[lane] * panel[(row * sums.Length) + lane];
    }

    private void Add(int first, int width, double[] weight, double[] bias)
    {
        int inputs = Packing.Inputs;
        double[] panel = new double[inputs * width], panelBias = new double[width];
        for (int lane = 0; lane < width && first + lane < Packing.Outputs; lane++)
        {
            for (int k = 0; k < inputs; k++)
                panel[(k * width) + lane] = weight[((first + lane) * inputs) + k];
            panelBias[lane] = bias[first + lane];
        }

        _panels.Add(_packed, (panel, panelBias));
        _packed += width;
    }

    private static double[] Weight(PanelPacking packing)
    {
        double[] file = Numbers.Parameters(packing.Weight, (long)packing.Outputs * packing.Inputs);
        if (packing.Window is not { } window)
            return file;
        int height = window.Dimensions[0], width = window.Dimensions[1], channels = window.Dimensions[2];
        Assert.Equal(packing.Inputs, window.Count);
        double[] weight = new double[file.Length];
        for (int index = 0; index < weight.Length; index++)
        {
            int channel = index % channels, column = index / channels % width, row = index / (channels * width) % height;
            int output = index / packing.Inputs;
            weight[index] = file[(((((output * channels) + channel) * height) + row) * width) + column];
        }

        return weight;
    }

    private static double[] Bias(PanelPacking packing, double[] weight)
    {
        double[] bias = packing.Bias is null ? new double[packing.Outputs] : Numbers.Parameters(packing.Bias, packing.Outputs);
        if (packing.Folded is not { } fold)
            return bias;
        int channels = fold.Normalize?.Mean.Count ?? fold.Norm!.Channels;
        Assert.Equal(0, packing.Inputs % channels);
        for (int index = 0; index < weight.Length; index++)
        {
            double shift = Fold(fold, index % channels, 0), scale = Fold(fold, index % channels, 1) - shift;
            bias[index / packing.Inputs] += weight[index] * shift;
            weight[index] *= scale;
        }

        return bias;
    }

    private static double Fold(InputFold fold, int channel, double x) => fold.Normalize is { } normalize
        ? (x - normalize.Mean[channel]) / normalize.Std[channel]
        : BatchNorm(fold.Norm!, channel, x);

    private static void FoldInto(PanelPacking packing, int output, double[] weight, double[] bias)
    {
        if (packing.Norm is not { } norm)
            return;
        double scale = BatchNorm(norm, output, 1) - BatchNorm(norm, output, 0);
        bias[output] = BatchNorm(norm, output, bias[output]);
        for (int k = 0; k < packing.Inputs; k++)
            weight[(output * packing.Inputs) + k] *= scale;
    }

    private static double BatchNorm(BatchNormTensors norm, int channel, double x) =>
        Numbers.BatchNorm([norm.Weight, norm.Bias, norm.Mean, norm.Variance], norm.Epsilon, channel, x);
}
