namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about a layer's attributes.</summary>
internal static class SlotCases
{
    private const string Sound = "[Dense(2)] public partial Layer Out { get; }";

    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Layer("MG0012 two operators", "[Dense(2), {|MG0012:Flatten|}] public partial Layer Out { get; }", Sound),
        RuleCase.Layer("MG0012 input", "[Flatten, {|MG0012:Input(3)|}] public partial Layer Out { get; }", "[Flatten, Tanh] public partial Layer Out { get; }"),
        RuleCase.Layer("MG0013 two activations", "[Dense(2), Relu, {|MG0013:Tanh|}] public partial Layer Out { get; }", "[Tanh, Dense(2)] public partial Layer Out { get; }"),
        RuleCase.Layer("MG0014 nothing", "public partial Layer {|MG0014:Out|} { get; }", "[Gelu] public partial Layer Out { get; }"),
        RuleCase.Layer("MG0014 output only", "[Output] public partial Layer {|MG0014:Out|} { get; }", "[Output, Sigmoid] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG0015 null shape",
            "[Input({|MG0015:null|})] public partial Layer In { get; }\n" + Sound,
            "[Input(4)] public partial Layer In { get; }\n" + Sound),
        RuleCase.Members(
            "MG0015 element",
            "[Input(4, {|MG0015:Element = (Element)9|})] public partial Layer In { get; }\n" + Sound,
            "[Input(4, Element = Element.UInt8)] public partial Layer In { get; }\n" + Sound),
        RuleCase.Members(
            "MG0015 null mean",
            "[Input(4), Normalize({|MG0015:null|}, new[] { 1.0 })] public partial Layer In { get; }\n" + Sound,
            "[Input(4), Normalize(new[] { 0.5 }, new[] { 1.0 })] public partial Layer In { get; }\n" + Sound),
        RuleCase.Layer("MG0015 null inputs", "[Dense(2), From({|MG0015:null|})] public partial Layer Out { get; }", "[Dense(2), From(nameof(Image))] public partial Layer Out { get; }"),
        RuleCase.Layer("MG0016 normalise", "[Dense(2), {|MG0016:Normalize(0, 1)|}] public partial Layer Out { get; }", Sound),
        RuleCase.Members(
            "MG0016 activation of an input",
            "[Input(4), {|MG0016:Relu|}] public partial Layer In { get; }\n" + Sound,
            "[Input(4)] public partial Layer In { get; }\n[Relu] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG0016 input with inputs, as output",
            "[Input(4), {|MG0016:From(\"X\")|}, {|MG0016:Output|}] public partial Layer In { get; }\n" + Sound,
            "[Input(4)] public partial Layer In { get; }\n" + Sound),
        RuleCase.Layer("MG0018 state", "[Dense(2), {|MG0018:State|}] public partial Layer Out { get; }", Sound),
        RuleCase.Layer("MG1009 units", "[Dense({|MG1009:0|}, Bias = false)] public partial Layer Out { get; }", "[Dense(1, Bias = false)] public partial Layer Out { get; }"),
        RuleCase.Layer("MG1009 named units", "[Dense({|MG1009:units: -5|})] public partial Layer Out { get; }", "[Dense(units: 5)] public partial Layer Out { get; }"),
        RuleCase.Layer("MG1008 weight", "[Dense({|MG1008:1 << 22|})] public partial Layer Out { get; }", Sound),
        RuleCase.Layer("MG1013 32-bit range", "[Dense(2), LeakyRelu({|MG1013:1e300|})] public partial Layer Out { get; }", "[Dense(2), LeakyRelu(1e30)] public partial Layer Out { get; }"),
        RuleCase.Layer("MG1013 slope", "[Dense(2), LeakyRelu({|MG1013:double.NaN|})] public partial Layer Out { get; }", "[Dense(2), LeakyRelu] public partial Layer Out { get; }"),
    ];
}
