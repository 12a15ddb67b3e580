namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about shapes and about which layer reads which.</summary>
internal static class TopologyCases
{
    private const string In = "[Input(6)] public partial Layer In { get; }\n";
    private const string Out = "[Dense(2)] public partial Layer Out { get; }";

    public static IEnumerable<RuleCase> All =>
    [
        RuleCase.Members(
            "MG0008 before any input",
            "[Dense(4)] public partial Layer {|MG0008:A|} { get; }\n" + In + "[Dense(2), From(nameof(In))] public partial Layer Out { get; }",
            In + "[Dense(4)] public partial Layer A { get; }\n" + Out),
        RuleCase.Members(
            "MG0009 after a branch",
            In + """
                [Dense(4)] public partial Layer A { get; }
                [Dense(4), From(nameof(In)), Output] public partial Layer B { get; }
                [Dense(4)] public partial Layer {|MG0009:C|} { get; }
                [Dense(4), From(nameof(A)), Output] public partial Layer D { get; }
                """,
            In + """
                [Dense(4)] public partial Layer A { get; }
                [Dense(4), From(nameof(In)), Output] public partial Layer B { get; }
                [Dense(4), From(nameof(B)), Output] public partial Layer C { get; }
                [Dense(4), From(nameof(A)), Output] public partial Layer D { get; }
                """),
        RuleCase.Members(
            "MG0009 after a second input",
            In + "[Output, Dense(3)] public partial Layer A { get; }\n[Input(5)] public partial Layer Second { get; }\n[Output, Dense(2)] public partial Layer {|MG0009:Out|} { get; }",
            In + "[Output, Dense(3)] public partial Layer A { get; }\n[Input(5)] public partial Layer Second { get; }\n[Output, Dense(2), From(nameof(Second))] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1001 unknown layer",
            In + "[Dense(2), From({|MG1001:\"Inn\"|})] public partial Layer Out { get; }",
            In + "[Dense(2), From(\"In\")] public partial Layer Out { get; }"),
        RuleCase.Members(
            "MG1001 a member that is no layer",
            In + "[Dense(2), From({|MG1001:nameof(Size)|})] public partial Layer Out { get; }\npublic int Size => 3;",
            In + Out + "\npublic int Size => 3;"),
        RuleCase.Members(
            "MG1002 declared later",
            In + "[Dense(2), From({|MG1002:nameof(B)|}), Output] public partial Layer A { get; }\n[Dense(2), From(nameof(In)), Output] public partial Layer B { get; }",
            In + "[Dense(2), From(nameof(In)), Output] public partial Layer B { get; }\n[Dense(2), From(nameof(B)), Output] public partial Layer A { get; }"),
        RuleCase.Members(
            "MG1003 reads itself",
            In + "[Dense(2), {|MG1003:From(nameof(Out))|}] public partial Layer Out { get; }",
            In + Out),
        RuleCase.Members(
            "MG1005 two inputs",
            In + "[Dense(6)] public partial Layer A { get; }\n[Dense(2), {|MG1005:From(nameof(In), nameof(A))|}] public partial Layer Out { get; }",
            In + "[Dense(6)] public partial Layer A { get; }\n[Dense(2), From(nameof(A))] public partial Layer Out { get; }"),
        RuleCase.Members("MG1005 no inputs", In + "[Dense(2), {|MG1005:From|}] public partial Layer Out { get; }", In + Out),
        RuleCase.Members("MG1006 dimension", "[{|MG1006:Input(28, 0)|}] public partial Layer In { get; }\n" + Out, "[Input(28, 1)] public partial Layer In { get; }\n" + Out),
        RuleCase.Members("MG1006 rank", "[{|MG1006:Input(1, 2, 3, 4)|}] public partial Layer In { get; }\n" + Out, "[Input(1, 2, 12)] public partial Layer In { get; }\n" + Out),
        RuleCase.Members("MG1006 no shape", "[{|MG1006:Input|}] public partial Layer In { get; }\n" + Out, "[Input(1)] public partial Layer In { get; }\n" + Out),
        RuleCase.Members("MG1007 elements", "[{|MG1007:Input(65536, 65536)|}] public partial Layer In { get; }\n" + Out, "[Input(256, 256)] public partial Layer In { get; }\n" + Out),
        RuleCase.Members(
            "MG1010 channels",
            "[Input(4, 3), {|MG1010:Normalize(new[] { 1.0, 2 }, new[] { 1.0 })|}] public partial Layer In { get; }\n" + Out,
            "[Input(4, 3), Normalize(new[] { 1.0, 2, 3 }, new[] { 1.0 })] public partial Layer In { get; }\n" + Out),
        RuleCase.Members(
            "MG1011 standard deviation",
            "[Input(4, 3), {|MG1011:Normalize(0, 0)|}] public partial Layer In { get; }\n" + Out,
            "[Input(4, 3), Normalize(0, 0.1)] public partial Layer In { get; }\n" + Out),
        RuleCase.Members(
            "MG1011 32-bit range",
            "[Input(4, 3), {|MG1011:Normalize(1e300, 1e-300)|}] public partial Layer In { get; }\n" + Out,
            "[Input(4, 3), Normalize(1e30, 1e-30)] public partial Layer In { get; }\n" + Out),
        RuleCase.Members("MG1014 no input", "// MG1014\n[Dense(3)] public partial Layer A { get; }\n" + Out, In + "[Dense(3)] public partial Layer A { get; }\n" + Out),
        RuleCase.Members(
            "MG1016 unused layer",
            In + "[Dense(3)] public partial Layer {|MG1016:A|} { get; }\n[Dense(2), From(nameof(In))] public partial Layer Out { get; }",
            In + "[Dense(3), Output] public partial Layer A { get; }\n[Dense(2), From(nameof(In)), Output] public partial Layer Out { get; }"),
        RuleCase.Members("MG1019 batch", "[Input(4)] public partial Layer In { get; }\n[{|MG1019:Dense(1 << 25)|}] public partial Layer Out { get; }", In + Out),
    ];
}
