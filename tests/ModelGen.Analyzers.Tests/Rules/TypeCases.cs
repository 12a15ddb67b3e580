namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about the class.</summary>
internal static class TypeCases
{
    private const string Layers =
        "{ [Input(4)] public partial Layer In { get; } [Dense(2)] public partial Layer Out { get; } }";

    private const string Sound = "[Model] public sealed partial class Net " + Layers;

    /// <summary>A name of every kind of generated member.</summary>
    private static readonly string[] s_taken =
        ["Session", "CreateSession", "Info", "Level", "LevelReason", "Programs", "Load", "Predict", "Warmup", "Dispose", "Specification", "_network"];

    public static IEnumerable<RuleCase> All =>
    [
        new("MG0001 class", "[Model] public sealed class {|MG0001:Net|} " + Layers, Sound, compilerComplains: true),
        new(
            "MG0001 containing type",
            "public class Outer { [Model] public sealed partial class {|MG0001:Net|} " + Layers + " }",
            "public partial class Outer { [Model] public sealed partial class Net " + Layers + " }",
            compilerComplains: true),
        Form("static", "public static partial class {|MG0005:Net|}", compilerComplains: true),
        Form("abstract", "public abstract partial class {|MG0005:Net|}"),
        Form("generic", "public sealed partial class {|MG0005:Net|}<T>"),
        Form("file-local", "file sealed partial class {|MG0005:Net|}", compilerComplains: true),
        Form("base class", "public sealed partial class {|MG0005:Net|} : EventArgs"),
        Form("primary constructor", "public sealed partial class {|MG0005:Net|}(int size)"),
        Form("positional record", "public sealed partial record {|MG0005:Net|}(int Size)"),
        Form("record", "public sealed partial record {|MG0005:Net|}"),
        RuleCase.Members(
            "MG0005 constructor",
            "// MG0005\n[Input(4)] public partial Layer In { get; }\n[Dense(2)] public partial Layer Out { get; }\npublic Net() { }",
            "[Input(4)] public partial Layer In { get; }\n[Dense(2)] public partial Layer Out { get; }\nstatic Net() { }"),
        new("MG0006 empty", "[Model] public sealed partial class {|MG0006:Net|} { }", Sound),
        RuleCase.Members(
            "MG0006 input only",
            "// MG0006\n[Input(4)] public partial Layer In { get; }",
            "[Input(4)] public partial Layer In { get; }\n[Relu] public partial Layer Out { get; }"),
        new(
            "MG0007 two parts",
            """
            [Model] public sealed partial class Net { [Input(4)] public partial Layer In { get; } }
            public sealed partial class Net { [Dense(2)] public partial Layer {|MG0007:Out|} { get; } }
            """,
            Sound + "\npublic sealed partial class Net { public Layer First => In; }"),
        new("MG0018 mode", "[Model({|MG0018:Modes = Modes.Sample|})] public sealed partial class Net " + Layers, "[Model(Modes = Modes.Predict)] public sealed partial class Net " + Layers),
        new("MG0019 mode", "[Model({|MG0019:Modes = Modes.Predict | Modes.Moments|})] public sealed partial class Net " + Layers, "[Model(Modes = Modes.Predict)] public sealed partial class Net " + Layers),
        .. s_taken.Select(name => new RuleCase(
            "MG0010 class " + name,
            "[Model] public sealed partial class {|MG0010:" + name + "|} " + Layers,
            "[Model] public sealed partial class " + name + "Net " + Layers)),
        new("MG0015 mode", "[Model({|MG0015:Modes = (Modes)64|})] public sealed partial class Net " + Layers, Sound),
        new("MG0015 target", "[Model, Target({|MG0015:(Cpu)77|})] public sealed partial class Net " + Layers, "[Model, Target(Cpu.CortexA72)] public sealed partial class Net " + Layers),
        new("MG0015 no batch sizes", "[Model, Batch({|MG0015:null|})] public sealed partial class Net " + Layers, "[Model, Batch(1, 64)] public sealed partial class Net " + Layers),
        new("MG1017 batch size", "[Model, Batch(1, {|MG1017:0|})] public sealed partial class Net " + Layers, "[Model, Batch(8, 8)] public sealed partial class Net " + Layers),
        new("MG1017 batch array", "[Model, Batch(new[] { 1, {|MG1017:-3|} })] public sealed partial class Net " + Layers, "[Model, Batch()] public sealed partial class Net " + Layers),
    ];

    private static RuleCase Form(string name, string header, bool compilerComplains = false) =>
        new("MG0005 " + name, "[Model] " + header + " " + Layers, Sound, compilerComplains);
}
