using ModelGen.Arm.Tests.Networks;
using ModelGen.Arm.Tests.Toolchain;
using ModelGen.Core.Diagnostics;
using ModelGen.Generator;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>Layers large enough that their time is that of their innermost loops.</summary>
internal static class JudgedLayers
{
    private static readonly (string Name, int Bits, string Input, string Layer)[] Declared =
    [
        ("dense", 32, "512", "Dense(512)"),
        ("convolution 3x3", 32, "32, 32, 64", "Conv2D(64, 3)"),
        ("convolution 1x1", 32, "32, 32, 64", "Conv2D(64, 1)"),
        ("dense, 8 bits", 8, "512", "Dense(512)"),
        ("convolution 3x3, 8 bits", 8, "32, 32, 64", "Conv2D(64, 3)"),
        ("convolution 1x1, 8 bits", 8, "32, 32, 64", "Conv2D(64, 1)"),
    ];

    // What the generator does not compile yet is an error; bits that it does not obey yet are a warning, and the layer runs in 32.
    private static readonly DiagnosticRule[] Waiting = [DiagnosticTable.NotSupported, DiagnosticTable.PolicyNotSupported];

    private static readonly Lazy<IReadOnlyList<JudgedLayer>> Planned = new(Plan);

    /// <summary>The layers in the order of their declaration.</summary>
    public static IReadOnlyList<JudgedLayer> All => Planned.Value;

    private static JudgedLayer[] Plan()
    {
        string[] sources = [.. Declared.Select((layer, index) => Source(index, layer.Bits, layer.Input, layer.Layer))];
        using var networks = new ArmNetworks("Judged", sources, everyLevel: false);
        Dictionary<string, ArmNetwork> byName = networks.Networks.ToDictionary(network => network.Model);
        Dictionary<string, BuiltModel> built = networks.Generated.Run.TrackedSteps[TrackingNames.Build]
            .SelectMany(step => step.Outputs, (_, output) => (BuiltModel)output.Value)
            .ToDictionary(model => model.Declaration.Type.Name);
        return
        [
            .. Declared.Select((layer, index) =>
            {
                string model = $"Layer{index}";
                string? waits = built[model].Issues.FirstOrDefault(issue => Waiting.Contains(issue.Rule))?.Rule.Id;
                return new JudgedLayer(layer.Name, layer.Bits, waits, waits is null ? [.. Programs(byName["Judged." + model])] : []);
            }),
        ];
    }

    private static IEnumerable<JudgedProgram> Programs(ArmNetwork network) =>
        from level in ArmLevels.Native
        from batch in network.Batches
        select new JudgedProgram(level, batch, [.. network.Kernels(level, batch).Distinct()]);

    private static string Source(int index, int bits, string input, string layer) => $$"""
        using ModelGen;

        namespace Judged;

        [Model, Batch(1, 64)]
        public sealed partial class Layer{{index}}
        {
            [Input({{input}})]
            public partial Layer X { get; }

            [{{layer}}{{(bits == 32 ? "" : $", Bits(Weights = {bits}, Activations = {bits})")}}]
            public partial Layer Y { get; }
        }
        """;
}
