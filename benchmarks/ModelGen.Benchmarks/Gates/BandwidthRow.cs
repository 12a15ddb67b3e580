using ModelGen.Benchmarks.Checking;
using ModelGen.Benchmarks.Measuring;

namespace ModelGen.Benchmarks.Gates;

/// <summary>A network at batch 1 against reading as many bytes as it has parameters.</summary>
internal sealed class BandwidthRow : IDisposable
{
    private readonly IMeasuredNet _loaded;
    private readonly float[] _input;
    private readonly float[] _output;
    private readonly ReadFloor _floor;

    public BandwidthRow(Net net)
    {
        Net = net;
        _loaded = CheckedNet.Load(net, folder: null, out _input);
        _output = new float[net.Outputs];
        _floor = new ReadFloor(net.ParameterBytes);
    }

    public Net Net { get; }

    /// <summary>The best round's median of a call, in microseconds.</summary>
    public double BestUs { get; private set; } = double.PositiveInfinity;

    /// <summary>The best round's median of a read, in microseconds.</summary>
    public double FloorUs { get; private set; } = double.PositiveInfinity;

    public void Warm() => CallTimer.Warm(_loaded, 1, _input, _output, seconds: 0.02);

    public void Round(double seconds)
    {
        _floor.Measure(seconds / 4);
        FloorUs = Math.Min(FloorUs, _floor.Measure(seconds).MedianUs);
        CallTimer.Measure(_loaded, 1, _input, _output, seconds / 4);
        BestUs = Math.Min(BestUs, CallTimer.Measure(_loaded, 1, _input, _output, seconds).MedianUs);
    }

    public void Dispose()
    {
        _floor.Dispose();
        _loaded.Dispose();
    }
}
