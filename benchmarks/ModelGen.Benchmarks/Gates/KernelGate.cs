using ModelGen.Benchmarks.Checking;
using ModelGen.Benchmarks.Measuring;
using ModelGen.Runtime;

namespace ModelGen.Benchmarks.Gates;

/// <summary>
/// One layer, through the public <c>Predict</c>, against what the multiply-add units can do. Its values are aligned as they are between
/// the layers of a network.
/// </summary>
internal sealed class KernelGate : IDisposable
{
    /// <summary>The share of the peak that every dense layer has to reach.</summary>
    public const double MinDenseShare = 0.93;

    // Some layers take less than a microsecond; enough of them are timed together for the clock not to count.
    private const double OperationsTimed = 5e6;

    private readonly Net _net;
    private readonly int _batch;
    private readonly IMeasuredNet _loaded;
    private readonly AlignedMemory _input;
    private readonly AlignedMemory _output;

    private KernelGate(string name, Net net, int batch, double minShare)
    {
        Name = name;
        MinShare = minShare;
        _net = net;
        _batch = batch;
        _loaded = CheckedNet.Load(net, folder: null, out float[] sample);
        _input = AlignedMemory.Allocate((long)batch * net.Inputs * sizeof(float));
        _output = AlignedMemory.Allocate((long)batch * net.Outputs * sizeof(float));
        for (int row = 0; row < batch; row++)
            sample.CopyTo(Numbers(_input)[(row * net.Inputs)..]);
    }

    public string Name { get; }

    /// <summary>The share of the peak that it has to reach; 0 where it is only reported.</summary>
    public double MinShare { get; }

    public IsaLevel Level => _loaded.Level;

    /// <summary>Multiplications and additions of one call.</summary>
    public double Operations => 2.0 * _batch * _net.Macs;

    public static KernelGate[] All() =>
    [
        Dense<DenseK256N384>(14),
        Dense<DenseK256N384>(168),
        Dense<DenseK512N512>(64),
        Window<Conv32x32From16To16>("conv 3x3, 32x32, 16 to 16"),
        Window<Conv16x16From32To32>("conv 3x3, 16x16, 32 to 32"),
        Window<Conv8x8From64To64>("conv 3x3, 8x8, 64 to 64"),
        Window<Conv16x16Stride2From16To32>("conv 3x3 stride 2, 16x16, 16 to 32"),
        Window<Conv8x8Stride2From32To64>("conv 3x3 stride 2, 8x8, 32 to 64"),
        Window<Pointwise24x24From32To64>("conv 1x1, 24x24, 32 to 64"),
        Window<Pointwise12x12From64To128>("conv 1x1, 12x12, 64 to 128"),
        Window<Pointwise25x5From64To64>("conv 1x1, 25x5, 64 to 64"),
        Window<Pointwise6x6From128To128>("conv 1x1, 6x6, 128 to 128"),
        Window<Pointwise3x3From256To256>("conv 1x1, 3x3, 256 to 256"),
        Window<Depthwise24x24x32>("depthwise 3x3, 24x24, 32"),
        Window<Depthwise12x12x64>("depthwise 3x3, 12x12, 64"),
        Window<Depthwise6x6x128>("depthwise 3x3, 6x6, 128"),
        Window<Depthwise12x12x64Stride2>("depthwise 3x3 stride 2, 12x12, 64"),
    ];

    public void Warm() => CallTimer.Warm(_loaded, _batch, Numbers(_input), Numbers(_output), seconds: 0.05);

    /// <summary>The median time of a call in nanoseconds.</summary>
    public double Measure(double seconds)
    {
        int together = 1 + (int)(OperationsTimed / Operations);
        return 1e3 / together * CallTimer.Measure(_loaded, _batch, Numbers(_input), Numbers(_output), seconds, together).MedianUs;
    }

    public void Dispose()
    {
        _loaded.Dispose();
        _input.Dispose();
        _output.Dispose();
    }

    private static KernelGate Dense<TNet>(int batch) where TNet : INetwork<TNet>, IMeasuredNet
    {
        var net = Net.Of<TNet>(typeof(TNet).Name);
        return new($"dense, batch {batch}, K {net.Inputs}, N {net.Outputs}", net, batch, MinDenseShare);
    }

    private static KernelGate Window<TNet>(string name) where TNet : INetwork<TNet>, IMeasuredNet =>
        new(name, Net.Of<TNet>(typeof(TNet).Name), batch: 1, minShare: 0);

    private static unsafe Span<float> Numbers(AlignedMemory memory) => new(memory.Pointer, (int)(memory.Bytes / sizeof(float)));
}
