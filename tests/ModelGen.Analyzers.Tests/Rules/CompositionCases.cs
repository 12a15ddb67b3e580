namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about operators of several inputs, normalisations and shared parameters.</summary>
internal static class CompositionCases
{
    private const string In = "[Input(6)] public partial Layer In { get; }\n";
    private const string A = "[Dense(8), Relu] public partial Layer A { get; }\n";

    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Members(
            "MG1001 addend",
            In + "[Dense(6), Add({|MG1001:\"Im\"|})] public partial Layer Out { get; }",
            In + "[Dense(6), Add(nameof(In))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1001 second of two unknown names",
            In + "[Concat, From(nameof(In), {|MG1001:\"B\"|}), Add({|MG1001:\"C\"|})] public partial Layer Out { get; }",
            In + "[Concat, From(nameof(In), nameof(In))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1001 applied layer",
            In + A + "[Apply({|MG1001:\"B\"|}), From(nameof(In))] public partial Layer Out { get; }",
            In + A + "[Apply(nameof(A)), From(nameof(In)), Add(nameof(A))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1002 addend",
            In + "[Dense(6), Add({|MG1002:nameof(B)|}), Output] public partial Layer A { get; }\n[Dense(6), From(nameof(In)), Output] public partial Layer B { get; }",
            In + "[Dense(6), Output] public partial Layer B { get; }\n[Dense(6), Add(nameof(B)), Output] public partial Layer A { get; }"),
        RuleCase.Members(
            "MG1003 addend",
            In + "[Dense(6), {|MG1003:Add(nameof(Out))|}] public partial Layer Out { get; }",
            In + "[Dense(6), Add(nameof(In))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1005 one to join",
            In + "[{|MG1005:Concat|}] public partial Layer Out { get; }",
            In + A + "[Concat, From(nameof(In), nameof(A))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1020 widths",
            In + A + "[Dense(4), Add({|MG1020:nameof(A)|})] public partial Layer Out { get; }",
            In + A + "[Dense(8), Add(nameof(A))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1021 factors",
            In + A + "[Multiply({|MG1021:nameof(A)|}), From(nameof(In))] public partial Layer Out { get; }",
            "[Input(6, 8)] public partial Layer In { get; }\n" + A + "[Multiply(nameof(A)), From(nameof(In))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1022 positions",
            "[Input(4, 2)] public partial Layer In { get; }\n" + A + "[Concat, From(nameof(In), {|MG1022:nameof(A)|})] public partial Layer Out { get; }",
            "[Input(4)] public partial Layer In { get; }\n" + A + "[Concat, From(nameof(In), nameof(A))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1023 layer normalisation",
            In + "[LayerNorm({|MG1023:Epsilon = 0|})] public partial Layer Out { get; }",
            In + "[LayerNorm(Epsilon = 1e-6)] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1023 batch normalisation",
            In + "[LayerNorm, BatchNorm({|MG1023:Epsilon = double.NaN|})] public partial Layer Out { get; }",
            In + "[LayerNorm, BatchNorm(Epsilon = 0)] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1024 inputs",
            In + A + "[Apply({|MG1024:nameof(A)|})] public partial Layer Out { get; }",
            In + A + "[Apply(nameof(A)), From(nameof(In)), Add(nameof(A))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1025 one channel",
            In + "[Dense(1), {|MG1025:LogSoftmax|}] public partial Layer Out { get; }",
            In + "[Dense(2), LogSoftmax] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1026 one channel",
            "[Input(6, 1)] public partial Layer In { get; }\n[{|MG1026:LayerNorm|}] public partial Layer Out { get; }",
            "[Input(1, 6)] public partial Layer In { get; }\n[LayerNorm] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1027 bias",
            In + "[{|MG1027:Dense(4)|}, BatchNorm] public partial Layer Out { get; }",
            In + "[Dense(4, Bias = false), BatchNorm] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1027 written bias",
            In + "[BatchNorm, Dense(4, {|MG1027:Bias = true|})] public partial Layer Out { get; }",
            In + "[Dense(4, Bias = true), Relu] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG0033 activation",
            In + "[Relu] public partial Layer A { get; }\n[Apply({|MG0033:nameof(A)|})] public partial Layer Out { get; }",
            In + "[BatchNorm, Relu] public partial Layer A { get; }\n[Apply(nameof(A))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG0033 applied twice over",
            In + "[Dense(6)] public partial Layer A { get; }\n[Apply(nameof(A))] public partial Layer B { get; }\n[Apply({|MG0033:nameof(B)|})] public partial Layer Out { get; }",
            In + "[Dense(6)] public partial Layer A { get; }\n[Apply(nameof(A))] public partial Layer B { get; }\n[Apply(nameof(A))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG0016 normalised application",
            In + "[Dense(6)] public partial Layer A { get; }\n[Apply(nameof(A)), {|MG0016:BatchNorm|}] public partial Layer Out { get; }",
            In + "[Dense(6, Bias = false), BatchNorm] public partial Layer A { get; }\n[Apply(nameof(A)), Tanh] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG0009 after a branch that nobody adds",
            In + A + "[Dense(8), From(nameof(In))] public partial Layer B { get; }\n[Dense(2)] public partial Layer {|MG0009:Out|} { get; }",
            In + A + "[Dense(8), From(nameof(In))] public partial Layer B { get; }\n[Dense(8), Add(nameof(A))] public partial Layer Out { get; }"),
    ];
}
