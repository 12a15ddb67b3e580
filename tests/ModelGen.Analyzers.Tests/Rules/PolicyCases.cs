namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about policy: read and judged, and never silently ignored.</summary>
internal static class PolicyCases
{
    private const string Layers = "{ [Input(4)] public partial Layer In { get; } [Dense(2)] public partial Layer Out { get; } }";

    private const string Net = "[Model] public sealed partial class Net " + Layers + "\n";

    public static IEnumerable<RuleCase> All =>
    [
        Policy("MG0017 bits", "{|MG0017:Bits(Weights = 8, Activations = 8)|}", "Bits(Weights = 32)"),
        Policy("MG0017 prune", "{|MG0017:Prune(Channels = 0.25)|}", "Prune(Weights = 0)"),
        Policy("MG0017 Gaussian", "{|MG0017:Gaussian|}", "Relu"),
        Policy("MG0017 noise tolerance", "{|MG0017:NoiseTolerance(0.1)|}", "NoiseTolerance(0)"),
        Policy("MG0017 noise", "{|MG0017:Noise(Additive = 0.5, At = NoisePoint.Norm)|}", "Noise(At = NoisePoint.Activation)"),
        new(
            "MG0017 model",
            "[Model, {|MG0017:Bits(Weights = 4)|}] public sealed partial class Net " + Layers,
            "[Model, Bits(Activations = 32)] public sealed partial class Net " + Layers),
        new(
            "MG0017 assembly",
            "[assembly: {|MG0017:Gaussian|}]\n[Model] public sealed partial class Net " + Layers,
            "[assembly: Bits(Weights = 4)]\n[Model, Bits(Weights = 32)] public sealed partial class Net " + Layers),
        new(
            "MG0017 path",
            Net + "[Variant<Net>, {|MG0017:Policy(\"Out\", WeightBits = 8)|}] public sealed partial class Small;",
            Net + "[Variant<Net>, Policy(\"Out\", WeightBits = 32)] public sealed partial class Small;"),
        new(
            "MG0016 path of a model",
            "[Model, {|MG0016:Policy(\"Out\", WeightBits = 8)|}] public sealed partial class Net " + Layers,
            Net),
        Policy("MG0015 bits", "Bits({|MG0015:Weights = 9|}, {|MG0015:Activations = 0|})", "Bits(Weights = 32, Activations = 32)"),
        Policy("MG0015 fraction", "Prune({|MG0015:Channels = 1|}, {|MG0015:Weights = -0.5|})", "Prune"),
        Policy("MG0015 tolerance", "NoiseTolerance({|MG0015:double.PositiveInfinity|})", "NoiseTolerance(0)"),
        Policy("MG0015 noise", "Noise({|MG0015:Additive = -1|}, {|MG0015:Multiplicative = double.NaN|}, {|MG0015:At = (NoisePoint)3|})", "Noise"),
        new(
            "MG0015 bits of a path",
            Net + "[Variant<Net>, Policy(\"In\"), Policy(\"Out\", {|MG0015:ActivationBits = 16|})] public sealed partial class Small;",
            Net + "[Variant<Net>, Policy(\"In\"), Policy(\"Out\", ActivationBits = 32)] public sealed partial class Small;"),
    ];

    private static RuleCase Policy(string name, string broken, string sound) =>
        RuleCase.Layer(name, $"[Dense(2), {broken}] public partial Layer Out {{ get; }}", $"[Dense(2), {sound}] public partial Layer Out {{ get; }}");
}
