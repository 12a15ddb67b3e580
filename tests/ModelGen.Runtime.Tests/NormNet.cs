using ModelGen.Kernels;

namespace ModelGen.Runtime.Tests;

/// <summary>
/// A network that is only loaded, never run: a dense layer of 2 outputs over 3 inputs with a batch normalisation that is packed on its
/// own, as the generator would describe it.
/// </summary>
internal static unsafe class NormNet
{
    public static readonly float[] Weight = [1, 2, 3, 4, 5, 6];

    public static BatchNormTensors Tensors(double epsilon = 0) => new(
        weight: "Stage.A.norm.weight", bias: "Stage.A.norm.bias", mean: "Stage.A.norm.mean", variance: "Stage.A.norm.variance",
        channels: 2, epsilon: epsilon);

    public static NetworkInfo Info(string? generator = null) => new(
        name: "Demo.Norm",
        specification: "model Demo.Norm",
        topologyHash: "7090",
        inputs: [new TensorInfo("X", [3], Element.Float32)],
        outputs: [new TensorInfo("Stage.A", [2], Element.Float32)],
        parameters:
        [
            new ParameterInfo("Stage.A.weight", [2, 3]),
            new ParameterInfo("Stage.A.norm.weight", [2], ParameterRole.Scale),
            new ParameterInfo("Stage.A.norm.bias", [2], ParameterRole.Bias),
            new ParameterInfo("Stage.A.norm.mean", [2], ParameterRole.Mean),
            new ParameterInfo("Stage.A.norm.variance", [2], ParameterRole.Variance),
        ],
        layers: [new Layer("X", "input", [3], 0, 0), new Layer("Stage.A", "dense 2", [2], 14, 6)],
        generator: generator);

    public static LevelProgram Program(double epsilon = 0) => new(
        IsaLevel.Portable,
        parameterBytes: 320,
        packing:
        [
            new PanelPacking("Stage.A.weight", null, outputs: 2, inputs: 3, runs: [new PanelRun(0, 2, 1)], weightOffset: 0, biasOffset: 64),
            new AffinePacking(Tensors(epsilon), period: 4, meanOffset: 128, scaleOffset: 192, shiftOffset: 256),
        ],
        batches: [new BatchProgram(batch: 1, arenaBytes: 0, infer: &Nothing, calls: [])]);

    /// <summary>A file of this network; a name may be changed.</summary>
    public static MemoryStream File(float[] variance, Func<string, string>? rename = null, params (string, int[], float[])[] extra)
    {
        rename ??= name => name;
        return TinyFile.Stream(
            null,
            [
                (rename("Stage.A.weight"), [2, 3], Weight), (rename("Stage.A.norm.weight"), [2], [3, -1]), (rename("Stage.A.norm.bias"), [2], [0.5f, 7]),
                (rename("Stage.A.norm.mean"), [2], [10, 20]), (rename("Stage.A.norm.variance"), [2], variance), .. extra,
            ]);
    }

    private static void Nothing(in Frame frame)
    {
    }
}
