using ModelGen.Kernels;

namespace ModelGen.Runtime.Tests;

/// <summary>What the generator would emit for a network of three steps, (2 x + 1)^2, written by hand; there is a program for 3 samples.</summary>
public sealed unsafe class StepNet : IDisposable
{
    private StepNet(LoadedNetwork network) => Network = network;

    /// <summary>The steps that ran on this thread.</summary>
    [field: ThreadStatic]
    public static List<string> Steps => field ??= [];

    /// <summary>Whether steps leave no trace.</summary>
    [field: ThreadStatic]
    public static bool IsQuiet { get; set; }

    /// <summary>The step that takes its time.</summary>
    [field: ThreadStatic]
    public static string? Pause { get; set; }

    public LoadedNetwork Network { get; }

    public static StepNet Load()
    {
        var info = new NetworkInfo(
            "Demo.Steps", "model Demo.Steps", "7090", [new TensorInfo("X", [1], Element.Float32)], [new TensorInfo("Square", [1], Element.Float32)],
            [new ParameterInfo("Unused", [1])], []);
        CallInfo[] one = Calls(&Double1, &Increment1, &Square1), three = Calls(&Double3, &Increment3, &Square3);
        var program = new LevelProgram(
            IsaLevel.Portable, 0, [], [new BatchProgram(1, 64, &Infer1, one), new BatchProgram(3, 64, &Infer3, three)]);
        return new StepNet(LoadedNetwork.Load(info, program, TinyFile.Stream(null, ("Unused", [1], [0]))));
    }

    public static float[] Expected(float[] samples) => [.. samples.Select(x => (2 * x + 1) * (2 * x + 1))];

    public Session CreateSession() => new(Network);

    public void Dispose() => Network.Dispose();

    private static CallInfo[] Calls(
        delegate*<in Frame, void> twice, delegate*<in Frame, void> increment, delegate*<in Frame, void> square) =>
    [
        new("Double", "f32-double", "L1", 1_000_000, twice),
        new("Increment", "f32-increment", "L2", 2_000_000, increment),
        new("Square", "f32-square", "L1", 3_000_000, square),
    ];

    private static void Infer1(in Frame frame)
    {
        Note("infer");
        Double1(frame);
        Increment1(frame);
        Square1(frame);
    }

    private static void Infer3(in Frame frame)
    {
        Note("infer");
        Double3(frame);
        Increment3(frame);
        Square3(frame);
    }

    private static void Double1(in Frame frame) => Double(frame, 1);

    private static void Double3(in Frame frame) => Double(frame, 3);

    private static void Increment1(in Frame frame) => Increment(frame, 1);

    private static void Increment3(in Frame frame) => Increment(frame, 3);

    private static void Square1(in Frame frame) => Square(frame, 1);

    private static void Square3(in Frame frame) => Square(frame, 3);

    private static void Double(in Frame frame, int batch)
    {
        Note("double");
        for (int i = 0; i < batch; i++)
            ((float*)frame.Arena)[i] = 2 * ((float*)frame.Inputs[0])[i];
    }

    private static void Increment(in Frame frame, int batch)
    {
        Note("increment");
        for (int i = 0; i < batch; i++)
            ((float*)frame.Arena)[i]++;
    }

    private static void Square(in Frame frame, int batch)
    {
        Note("square");
        for (int i = 0; i < batch; i++)
            ((float*)frame.Outputs[0])[i] = ((float*)frame.Arena)[i] * ((float*)frame.Arena)[i];
    }

    private static void Note(string step)
    {
        if (!IsQuiet)
            Steps.Add(step);
        if (step == Pause)
            Thread.Sleep(2);
    }

    public sealed class Session(LoadedNetwork network) : NetworkSession(network)
    {
        public float[] Predict(float[] samples)
        {
            float[] results = new float[samples.Length];
            Predict(samples, results);
            return results;
        }

        public void Predict(ReadOnlySpan<float> samples, Span<float> results)
        {
            CheckLength("Square", results.Length, samples.Length, 1);
            fixed (float* input = samples, output = results)
            {
                byte** inputs = stackalloc byte*[] { (byte*)input };
                byte** outputs = stackalloc byte*[] { (byte*)output };
                Run(samples.Length, inputs, outputs);
            }
        }
    }
}
