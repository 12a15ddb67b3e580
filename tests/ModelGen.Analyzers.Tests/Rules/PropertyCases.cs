namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about a layer's property and its name.</summary>
internal static class PropertyCases
{
    private const string Sound = "[Dense(2)] public partial Layer Out { get; }";

    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Layer("MG0002 not partial", "[Dense(2)] public Layer {|MG0002:Out|} { get; }", Sound),
        RuleCase.Layer("MG0002 with a body", "[Dense(2)] public Layer {|MG0002:Out|} => null!;", Sound),
        RuleCase.Layer(
            "MG0002 implemented",
            "[Dense(2)] public partial Layer {|MG0002:Out|} { get; }\npublic partial Layer Out => null!;",
            Sound + "\npublic Layer Last => Out;"),
        RuleCase.Layer("MG0003 setter", "[Dense(2)] public partial Layer {|MG0003:Out|} { get; set; }", Sound),
        RuleCase.Layer("MG0003 private init", "[Dense(2)] public partial Layer {|MG0003:Out|} { get; private init; }", Sound),
        RuleCase.Layer("MG0003 static", "[Dense(2)] public static partial Layer {|MG0003:Out|} { get; }", Sound),
        RuleCase.Layer("MG0003 setter only", "[Dense(2)] public partial Layer {|MG0003:Out|} { set; }", Sound),
        RuleCase.Layer("MG0004 another type", "[Dense(2)] public partial string {|MG0004:Out|} { get; }", Sound),
        RuleCase.Layer(
            "MG0004 a type of the same name",
            "[Dense(2)] public partial Other.Layer {|MG0004:Out|} { get; }\npublic static class Other { public sealed class Layer; }",
            Sound + "\npublic Other.Layer? Mine { get; }\npublic static class Other { public sealed class Layer; }"),
        RuleCase.Layer("MG0010 Predict", "[Dense(2)] public partial Layer {|MG0010:Predict|} { get; }", Sound),
        RuleCase.Layer("MG0010 Session", "[Dense(2)] public partial Layer {|MG0010:Session|} { get; }", Sound),
        RuleCase.Layer("MG0010 object", "[Dense(2)] public new partial Layer {|MG0010:ToString|} { get; }", "[Dense(2)] public partial Layer Layers { get; }"),
        RuleCase.Layer("MG0010 user's method", Sound + "\npublic void {|MG0010:Warmup|}() { }", Sound + "\npublic void Warmup(int seconds) { }"),
        RuleCase.Layer(
            "MG0010 user's field",
            Sound + "\nprivate int {|MG0010:_network|};",
            Sound + "\nprivate readonly int _net = 1;\npublic int Sum => _net;"),
        RuleCase.Layer(
            "MG0010 user's overload",
            Sound + "\npublic int Predict(string text) => 3;\npublic void {|MG0010:Predict|}(ReadOnlySpan<float> a, Span<float> b) { }",
            Sound + "\npublic int Predict(string text) => text.Length;\npublic static Net Load(Uri address) => Load(address.LocalPath);"),
        RuleCase.Layer(
            "MG0011 case of letters",
            "[Dense(8)] public partial Layer Out { get; }\n[Dense(2)] public partial Layer {|MG0011:OUT|} { get; }",
            "[Dense(8)] public partial Layer Out { get; }\n[Dense(2)] public partial Layer Out2 { get; }"),
    ];
}
