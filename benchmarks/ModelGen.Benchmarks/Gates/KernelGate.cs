using ModelGen.Benchmarks.Checking;
using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Gates;

/// <summary>A dense layer for a batch, through the public <c>Predict</c>, against what the multiply-add units can do.</summary>
internal sealed class KernelGate : IDisposable
{
    /// <summary>The share of the peak that every gate has to reach.</summary>
    public const double MinShare = 0.93;

    private readonly Net _net;
    private readonly int _batch;
    private readonly IMeasuredNet _loaded;
    private readonly float[] _input;
    private readonly float[] _output;

    private KernelGate(Net net, int batch)
    {
        _net = net;
        _batch = batch;
        _loaded = CheckedNet.Load(net, folder: null, out float[] sample);
        _input = new float[batch * net.Inputs];
        for (int row = 0; row < batch; row++)
            sample.CopyTo(_input, row * net.Inputs);
        _output = new float[batch * net.Outputs];
    }

    public string Name => $"dense, batch {_batch}, K {_net.Inputs}, N {_net.Outputs}";

    public Runtime.IsaLevel Level => _loaded.Level;

    /// <summary>Multiplications and additions of one call.</summary>
    public double Operations => 2.0 * _batch * _net.Inputs * _net.Outputs;

    public static KernelGate[] All() =>
    [
        new(Net.Of<DenseK256N384>("gate-256x384"), 14),
        new(Net.Of<DenseK256N384>("gate-256x384"), 168),
        new(Net.Of<DenseK512N512>("gate-512x512"), 64),
    ];

    public void Warm() => CallTimer.Warm(_loaded, _batch, _input, _output, seconds: 0.05);

    /// <summary>The median time of a call in nanoseconds.</summary>
    public double Measure(double seconds) => 1e3 * CallTimer.Measure(_loaded, _batch, _input, _output, seconds).MedianUs;

    public void Dispose() => _loaded.Dispose();
}
