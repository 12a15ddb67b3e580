namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about variants and where policies stand.</summary>
internal static class VariantCases
{
    private const string Layers =
        "[Input(4)] public partial Layer In { get; }\n[Dense(4), Relu] public partial Layer Mid { get; }\n[Dense(2)] public partial Layer Out { get; }";

    private const string Net = "[Model] public sealed partial class Net { " + Layers + " }\n";
    private const string Sound = Net + "[Variant<Net>] public sealed partial class Small;";

    private static string Common(string first) =>
        Layers.Replace("Relu", first, StringComparison.Ordinal).Replace("Dense(2)", "Dense(2), Bits", StringComparison.Ordinal);

    public static IEnumerable<RuleCase> All =>
    [
        new("MG0029 no model", "[{|MG0029:Variant<string>|}] public sealed partial class Small;", Sound),
        new(
            "MG0029 variant of a variant",
            Net + "[Variant<Net>] public sealed partial class A;\n[{|MG0029:Variant<A>|}] public sealed partial class B;",
            Net + "[Variant<Net>] public sealed partial class A;\n[Variant<Net>] public sealed partial class B;"),
        new(
            "MG0030 layer",
            Net + "[Variant<Net>] public sealed partial class Small { [Relu] public partial Layer {|MG0030:Extra|} { get; } }",
            Net + "[Variant<Net>] public sealed partial class Small { public int Extra => 1; }"),
        new(
            "MG0031 path",
            Net + "[Variant<Net>, Policy(\"Mid\", WeightBits = 32), Policy({|MG0031:\"Middle\"|}, WeightBits = 32)] public sealed partial class Small;",
            Net + "[Variant<Net>, Policy(\"Mid\", WeightBits = 32)] public sealed partial class Small;"),
        new(
            "MG0032 twice",
            Net + "[Variant<Net>, Policy(\"Mid\"), Policy(\"Out\"), Policy({|MG0032:\"Mid\"|})] public sealed partial class Small;",
            Net + "[Variant<Net>, Policy(\"Mid\"), Policy(\"Out\")] public sealed partial class Small;"),
        new(
            "MG0034 model",
            "[Model, Bits(Weights = 32)] public sealed partial class Net { " + Layers.Replace("Relu", "{|MG0034:Bits|}", StringComparison.Ordinal) + " }",
            "[Model, Bits(Weights = 32)] public sealed partial class Net { " + Layers + " }"),
        new(
            "MG0034 assembly",
            "[assembly: Noise]\n[Model, {|MG0034:Noise(Additive = 0)|}] public sealed partial class Net { " +
            Layers.Replace("Relu", "{|MG0034:Noise|}", StringComparison.Ordinal) + " }",
            "[assembly: Noise]\n[Model, Bits] public sealed partial class Net { " + Layers + " }"),
        new(
            "MG0035 all layers",
            "[Model] public sealed partial class Net { " +
            Common("{|MG0035:Bits(Weights = 32)|}") + " }",
            "[Model] public sealed partial class Net { " +
            Common("Prune(Weights = 0)") + " }"),
        new(
            "MG0034 model with a variant",
            "[assembly: Bits]\n[Model, {|MG0034:Bits|}] public sealed partial class Net { " + Layers.Replace("Relu", "Bits", StringComparison.Ordinal) +
            " }\n[Variant<Net>] public sealed partial class Small;",
            "[Model, Bits] public sealed partial class Net { " + Layers.Replace("Relu", "Bits", StringComparison.Ordinal) +
            " }\n[Variant<Net>, Noise] public sealed partial class Small;"),
        new(
            "MG0034 variant",
            "[assembly: Noise]\n" + Net + "[Variant<Net>, {|MG0034:Noise|}] public sealed partial class Small;",
            "[assembly: Noise]\n" + Net.Replace("[Model]", "[Model, Noise(At = NoisePoint.Norm)]", StringComparison.Ordinal) +
            "[Variant<Net>, Noise] public sealed partial class Small;"),
        new(
            "MG0035 model with a variant",
            "[Model] public sealed partial class Net { " + Common("{|MG0035:Bits|}") + " }",
            "[Model] public sealed partial class Net { " + Common("Bits") + " }\n[Variant<Net>] public sealed partial class Small;"),
        RuleCase.Layer("MG0036 text", "[Dense(2), From({|MG0036:\"Image\"|})] public partial Layer Out { get; }", "[Dense(2), From(nameof(Image))] public partial Layer Out { get; }"),
        RuleCase.Layer(
            "MG0036 array",
            "[Dense(2), From(new[] { {|MG0036:\"Image\"|} })] public partial Layer Out { get; }",
            "[Dense(2), From(\"Ima\" + \"ge\")] public partial Layer Out { get; }"),
        RuleCase.Layer(
            "MG0036 addend",
            "[Relu, Add({|MG0036:\"Image\"|})] public partial Layer Out { get; }",
            "[Relu, Add(nameof(Image))] public partial Layer Out { get; }"),
    ];
}
