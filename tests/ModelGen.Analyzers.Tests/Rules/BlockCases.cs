namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>Cases about blocks and their uses.</summary>
internal static class BlockCases
{
    private const string In = "[Input] public partial Layer In { get; }\n";
    private const string Out = "[Dense(8), Relu] public partial Layer Out { get; }\n";
    private const string Step = "[Block] public sealed partial class Step { " + In + Out + " }\n";
    private const string Wide =
        "[Block] public sealed partial class Wide { [Parameter] public const int Width = 8, Twice = 2 * Width; " +
        In + "[Dense(Width)] public partial Layer A { get; }\n[Dense(Twice)] public partial Layer B { get; } }\n";

    private const string Merge =
        "[Block] public sealed partial class Merge { [Input] public partial Layer A { get; }\n[Input] public partial Layer B { get; }\n" +
        "[Concat, From(nameof(A), nameof(B))] public partial Layer Out { get; } }\n";

    public static IEnumerable<RuleCase> All =>
    [
        Form("abstract", "public abstract partial class {|MG0020:Step|}"),
        Form("static", "public static partial class {|MG0020:Step|}", compilerComplains: true),
        Form("generic", "public sealed partial class {|MG0020:Step|}<T>"),
        Form("record", "public sealed partial record {|MG0020:Step|}"),
        Form("file-local", "file sealed partial class {|MG0020:Step|}", compilerComplains: true),
        Form("base class", "public sealed partial class {|MG0020:Step|} : EventArgs"),
        new("MG0001 block", "[Block] public sealed class {|MG0001:Step|} { " + In + Out + " }", Step, compilerComplains: true),
        Members("MG0021 no input", "{|MG0021:Step|}", Out, In + Out),
        Members(
            "MG0022 two outputs",
            "Step",
            In + "[Dense(8), Output] public partial Layer A { get; }\n[Dense(8), From(nameof(In)), {|MG0022:Output|}] public partial Layer B { get; }",
            In + "[Dense(8)] public partial Layer A { get; }\n[Dense(8), Add(nameof(A)), Output] public partial Layer B { get; }"),
        new(
            "MG0023 itself",
            "[Block] public sealed partial class Step { " + In + "public partial Step {|MG0023:Inner|} { get; } }",
            Step + "[Block] public sealed partial class Twice { " + In + "public partial Step Inner { get; } }"),
        Use("MG0024 one of two", Merge, "public partial Merge {|MG0024:Both|} { get; }", "[From(nameof(In), nameof(A))] public partial Merge Both { get; }"),
        Use(
            "MG0024 two of one",
            Step,
            "[{|MG0024:From(nameof(In), nameof(A))|}] public partial Step Last { get; }",
            "[From(nameof(A))] public partial Step Last { get; }"),
        Use("MG0025 values", Wide, "[With(8, 16, {|MG0025:3|})] public partial Wide Last { get; }", "[With(8, 16)] public partial Wide Last { get; }"),
        Use("MG0026 text", Wide, "[With({|MG0026:\"8\"|})] public partial Wide Last { get; }", "[With(8)] public partial Wide Last { get; }"),
        Use("MG0026 second value", Wide, "[With(8, {|MG0026:2.5|})] public partial Wide Last { get; }", "[With('\\b')] public partial Wide Last { get; }"),
        Members(
            "MG0027 no constant",
            "Step",
            "[{|MG0027:Parameter|}] public static readonly int Width = 8;\n" + In + Out,
            "[Parameter] public const int Width = 8;\n" + In + Out),
        Members(
            "MG0027 type",
            "Step",
            "[{|MG0027:Parameter|}] public const decimal Width = 8;\n" + In + Out,
            "[Parameter] public const string Width = \"8\";\n" + In + Out),
        Use(
            "MG0028 division by zero",
            Wide.Replace("Dense(Twice)", "Dense(64 / Twice)", StringComparison.Ordinal),
            "[{|MG0028:With(8, 0)|}] public partial Wide Last { get; }",
            "[With(8, 32)] public partial Wide Last { get; }"),
        Members("MG0016 shape of a block's input", "Step", "[Input({|MG0016:8|})] public partial Layer In { get; }\n" + Out, In + Out),
        new("MG0016 policy of a block", "[Block, {|MG0016:Bits(Weights = 8)|}] public sealed partial class Step { " + In + Out + " }", Step),
        Use("MG0016 repeated layer", "", "[Dense(4), {|MG0016:Repeat(2)|}] public partial Layer Last { get; }", "[Dense(4)] public partial Layer Last { get; }"),
        Use("MG0015 repetitions", Step, "[Repeat({|MG0015:0|})] public partial Step Last { get; }", "[Repeat(1)] public partial Step Last { get; }"),
        Use(
            "MG1009 of a parameter",
            Wide,
            "[{|MG1009:With(0)|}] public partial Wide Last { get; }",
            "[With(1)] public partial Wide Last { get; }"),
        Use(
            "MG1009 in a block",
            Step.Replace("Dense(8)", "Dense({|MG1009:0|})", StringComparison.Ordinal),
            "public partial Step Last { get; }\npublic partial Step Other { get; }",
            "[Dense(8)] public partial Layer Last { get; }"),
        Use(
            "MG1027 in a block",
            Step.Replace("Dense(8), Relu", "{|MG1027:Dense(8)|}, BatchNorm", StringComparison.Ordinal),
            "public partial Step Last { get; }\n[Repeat(2)] public partial Step Other { get; }",
            "public partial Step Last { get; }\n[Repeat(2)] public partial Step Other { get; }"),
        new(
            "MG1027 in a block of three channels",
            Three("Conv2D(9, 3)", "{|MG1027:First|}"),
            Three("Conv2D(9, 3, Bias = false)", "First")),
        new(
            "MG0037 layers",
            Step + "[Block] public sealed partial class Many { " + In + "[Repeat(1000)] public partial Step Steps { get; } }\n" +
            "[Model] public sealed partial class {|MG0037:Net|} { [Input(8)] public partial Layer In { get; } [Repeat(1000)] public partial Many All { get; } }",
            Step + "[Model] public sealed partial class Net { [Input(8)] public partial Layer In { get; } [Repeat(10)] public partial Step All { get; } }"),
        new(
            "MG0038 model and block",
            "[Model, {|MG0038:Block|}] public sealed partial class Net { [Input(8)] public partial Layer In { get; }\n" + Out + " }",
            "[Model] public sealed partial class Net { [Input(8)] public partial Layer In { get; }\n" + Out + " }"),
    ];

    /// <summary>A block that knows nothing of its second layer by itself, because no other image than the model's fits its first.</summary>
    private static string Three(string layer, string use) =>
        "[Block] public sealed partial class Late { " + In + "[Conv2D(9, 3, Groups = 3)] public partial Layer A { get; }\n[" + layer +
        ", BatchNorm] public partial Layer B { get; } }\n[Model] public sealed partial class Net { [Input(8, 8, 3)] public partial Layer In { get; }\n" +
        "public partial Late " + use + " { get; }\npublic partial Late Second { get; } }";

    private static RuleCase Form(string name, string header, bool compilerComplains = false) =>
        new("MG0020 " + name, "[Block] " + header + " { " + In + Out + " }", Step, compilerComplains);

    private static RuleCase Members(string name, string title, string broken, string sound) =>
        new(name, $"[Block] public sealed partial class {title} {{ {broken} }}", $"[Block] public sealed partial class Step {{ {sound} }}");

    private static RuleCase Use(string name, string block, string broken, string sound)
    {
        string Model(string use) =>
            block + "[Model] public sealed partial class Net { [Input(6)] public partial Layer In { get; }\n" +
            "[Dense(8)] public partial Layer A { get; }\n" + use + " }";
        return new(name, Model(broken), Model(sound)
            .Replace("{|MG1009:0|}", "1", StringComparison.Ordinal)
            .Replace("{|MG1027:Dense(8)|}", "Dense(8, Bias = false)", StringComparison.Ordinal));
    }
}
