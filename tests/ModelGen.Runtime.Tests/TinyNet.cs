using ModelGen.Kernels;

namespace ModelGen.Runtime.Tests;

/// <summary>What the generator would emit for one dense layer of 3 outputs over a 2x2x2 image, written by hand.</summary>
public sealed unsafe class TinyNet : INetwork<TinyNet>
{
    public const int Inputs = 8, Outputs = 3, Width = 4, Large = 4;

    private readonly LoadedNetwork _network;
    private readonly SessionPool<Session> _sessions;

    private TinyNet(LoadedNetwork network)
    {
        _network = network;
        _sessions = new SessionPool<Session>(network, static n => new Session(n));
    }

    /// <summary>Called once per run of a program on this thread.</summary>
    [ThreadStatic]
    public static Action<int>? OnRun;

    public static NetworkInfo Info { get; } = new(
        name: "Demo.Tiny",
        specification: "model Demo.Tiny",
        topologyHash: "7090",
        inputs: [new TensorInfo("Image", [2, 2, 2], Element.Float32)],
        outputs: [new TensorInfo("Logits", [Outputs], Element.Float32)],
        parameters: [new ParameterInfo("Logits.weight", [Outputs, Inputs]), new ParameterInfo("Logits.bias", [Outputs])],
        layers: [new Layer("Image", "input", [2, 2, 2], 0, 0), new Layer("Logits", "dense 3", [Outputs], 27, 24)]);

    public IsaLevel Level => _network.Level;

    public string LevelReason => _network.LevelReason;

    public IReadOnlyList<BatchProgram> Programs => _network.Programs;

    public static TinyNet Load(string path, LoadOptions? options = null) => new(LoadedNetwork.Load(Info, Program(), path, options));

    public static TinyNet Load(Stream stream, LoadOptions? options = null) => new(LoadedNetwork.Load(Info, Program(), stream, options));

    public static LevelProgram Program(InputNormalization? folded = null) => new(
        IsaLevel.Portable,
        parameterBytes: 192,
        packing:
        [
            new PanelPacking(
                weight: "Logits.weight", bias: "Logits.bias", outputs: Outputs, inputs: Inputs, runs: [new PanelRun(0, Width, 1)],
                weightOffset: 0, biasOffset: 128, flattened: [2, 2, 2], folded: folded),
        ],
        batches:
        [
            new BatchProgram(batch: 1, arenaBytes: 64, infer: &Infer1, calls: [new CallInfo("Logits", "f32-gemv", "L1", 1000, &Infer1)]),
            new BatchProgram(batch: Large, arenaBytes: 256, infer: &Infer4, calls: [new CallInfo("Logits", "f32-gemm", "L1", 3000, &Infer4)]),
        ]);

    public void Predict(ReadOnlySpan<float> image, Span<float> logits) => Predict(1, image, logits);

    public void Predict(int batch, ReadOnlySpan<float> image, Span<float> logits)
    {
        Session session = _sessions.Rent();
        try
        {
            session.Predict(batch, image, logits);
        }
        finally
        {
            _sessions.Return(session);
        }
    }

    public Session CreateSession() => new(_network);

    public void Warmup() => _network.Warmup();

    public void Dispose()
    {
        _sessions.Dispose();
        _network.Dispose();
    }

    private static void Infer1(in Frame frame) => Infer(frame, 1);

    private static void Infer4(in Frame frame) => Infer(frame, Large);

    private static void Infer(in Frame frame, int batch)
    {
        OnRun?.Invoke(batch);
        float* weight = (float*)frame.Parameters;
        float* bias = (float*)(frame.Parameters + 128);
        float* sums = (float*)frame.Arena;
        for (int sample = 0; sample < batch; sample++)
        {
            float* image = (float*)frame.Inputs[0] + sample * Inputs;
            float* logits = (float*)frame.Outputs[0] + sample * Outputs;
            for (int lane = 0; lane < Width; lane++)
            {
                sums[lane] = bias[lane];
                for (int k = 0; k < Inputs; k++)
                    sums[lane] += image[k] * weight[k * Width + lane];
            }
            for (int lane = 0; lane < Outputs; lane++)
                logits[lane] = sums[lane];
        }
    }

    public sealed class Session(LoadedNetwork network) : NetworkSession(network)
    {
        public void Predict(int batch, ReadOnlySpan<float> image, Span<float> logits)
        {
            CheckBatch(batch);
            CheckLength("Image", image.Length, batch, Inputs);
            CheckLength("Logits", logits.Length, batch, Outputs);
            fixed (float* input = image, output = logits)
            {
                CheckDisjoint("Logits", output, 4L * logits.Length, "Image", input, 4L * image.Length);
                byte** inputs = stackalloc byte*[] { (byte*)input };
                byte** outputs = stackalloc byte*[] { (byte*)output };
                Run(batch, inputs, outputs);
            }
        }
    }
}
