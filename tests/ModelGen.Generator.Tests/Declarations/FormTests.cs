using ModelGen.Core.Diagnostics;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Every form in which a class can be written works, or has its own finding and compiles all the same.</summary>
public sealed class FormTests
{
    private const string Layers = "{ [Input(4)] public partial Layer In { get; } public partial Pair P { get; } [Dense(2)] public partial Layer Out { get; } }";

    private const string Pair =
        "[Block] public sealed partial class Pair { [Input] public partial Layer In { get; } [Dense(3)] public partial Layer A { get; } }\n";

    [Theory]
    [InlineData("[Model] public sealed partial class Net " + Layers + Pair, "Net")]
    [InlineData("namespace Demo; [Model] public sealed partial class Net " + Layers + Pair, "Demo.Net")]
    [InlineData("namespace Demo { namespace Inner { [Model] internal partial class Net " + Layers + "} " + Pair + "}", "Demo.Inner.Net")]
    [InlineData("public static partial class Outer { [Model] private sealed partial class Net " + Layers + " [Block] private sealed partial class Pair { [Input] public partial Layer In { get; } [Relu] public partial Layer A { get; } } }", "Outer+Net")]
    [InlineData("public partial struct Outer<T> { public partial record Middle { public partial interface IInner { [Model] public sealed partial class Net " + Layers + Pair + "} } }", "Outer`1+Middle+IInner+Net")]
    [InlineData("namespace @namespace.@class; [Model] public sealed partial class @event { [Input(4)] public partial Layer @in { get; } public partial @if @out { get; } }\n[Block] public sealed partial class @if { [Parameter] public const int @int = 3; [Input] public partial Layer @new { get; } [Dense(@int)] public partial Layer @base { get; } }", "namespace.class.event")]
    [InlineData("namespace Größe.Ж; [Model] public sealed partial class Zahlwört { [Input(4)] public partial Layer Größe { get; } public partial Блок Стадия { get; } }\n[Block] public sealed partial class Блок { [Input] public partial Layer ä { get; } [Dense(3)] public partial Layer \\u0062c { get; } }", "Größe.Ж.Zahlwört")]
    [InlineData("[Model] public sealed partial class Net " + Layers + "public sealed partial class Net { public Layer First => P.A; public static Net Open() => Load(\"a.safetensors\"); }\n" + Pair, "Net")]
    [InlineData("[Model] public sealed partial class Net { [Input(4)] public partial Layer In { get; } [Dense(Sizes.All)] public partial Layer Out { get; } private const int Half = Sizes.All / 2; }\ninternal static class Sizes { public const int Base = 1 << 3, All = Base * 2 + sizeof(int); }", "Net")]
    public void A_sound_form_compiles(string source, string type)
    {
        GeneratorResult result = GeneratorDriverHarness.Run("using ModelGen;\n" + source, Declared.Options);
        Assert.Empty(Declared.Read(result, type).Issues.Select(issue => issue.Message));
        Assert.Contains(result.Sources, file => file.HintName.EndsWith("+Portable.g.cs", StringComparison.Ordinal) && !file.HintName.StartsWith("Kernels", StringComparison.Ordinal));
    }

    [Fact]
    public void Names_that_differ_only_by_case_get_files_of_their_own()
    {
        string Net(string name) => $"[Model] public sealed partial class {name} {Layers}\n";
        GeneratorResult result = GeneratorDriverHarness.Run(
            ["using ModelGen;\nnamespace Demo { " + Net("Net") + Net("NET") + Net("net_1") + Pair + " }\nnamespace demo { " + Net("Net") + Pair + " }", "using ModelGen;\nnamespace Demo.Other { " + Net("Net") + Pair + " }"],
            Declared.Options);
        string[] names = [.. result.Sources.Select(source => source.HintName)];
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(5, names.Count(name => name.EndsWith("+Portable.g.cs", StringComparison.Ordinal) && !name.StartsWith("Kernels", StringComparison.Ordinal)));
    }

    [Fact]
    public void Long_names_are_shortened()
    {
        string space = string.Join('.', Enumerable.Repeat("SomeQuiteLongNameOfANamespace", 12)), name = new('N', 400);
        string Net(string suffix) => $"[Model] public sealed partial class {name}{suffix} {Layers}\n";
        GeneratorResult result = GeneratorDriverHarness.Run($"using ModelGen;\nnamespace {space};\n" + Net("a") + Net("b") + Net("A") + Pair, Declared.Options);
        string[] names = [.. result.Sources.Select(source => source.HintName)];
        Assert.All(names, hint => Assert.InRange(hint.Length, 1, 100));
        Assert.Equal(names.Length, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Theory]
    [InlineData("[Model] public sealed partial class Net { [Input(int.MaxValue, int.MaxValue, 3)] public partial Layer In { get; } [Dense(2)] public partial Layer Out { get; } }", "MG1007")]
    [InlineData("[Model] public sealed partial class Net { [Input(65536)] public partial Layer In { get; } [Dense(int.MaxValue)] public partial Layer Out { get; } }", "MG1008")]
    [InlineData("[Model] public sealed partial class Net { [Input(-1)] public partial Layer In { get; } [Dense(int.MinValue)] public partial Layer Out { get; } }", "MG1006")]
    [InlineData("[Model] public sealed partial record Net { [Input(4)] public partial Layer In { get; } [Dense(2)] public partial Layer Out { get; } }", "MG0005")]
    [InlineData("[Model] public sealed partial class Net { [Input(4)] public partial Layer In { get; } } public sealed partial class Net { [Dense(2)] public partial Layer Out { get; } }", "MG0007")]
    [InlineData("[Model] public sealed partial class Net { [Input(4)] public partial Layer In { get; } [Dense(2)] public partial Layer IN { get; } }", "MG0011")]
    public void An_unsound_form_has_its_own_finding(string source, string expected) =>
        Assert.Equal(expected, Declared.Issues(source).First(issue => issue.Rule.Severity == Severity.Error).Rule.Id);

    [Fact]
    public void A_model_may_have_several_inputs_and_outputs_of_which_blocks_are_some()
    {
        const string use = """
            public static class Use
            {
                public static void Run(Net net, float[] a, byte[] b, float[] c, float[] d) => net.Predict(image: a, other: b, stageA: c, last: d);
            }
            """;
        GeneratorDriverHarness.Run(
            Declared.File(Pair + """
                [Model]
                public sealed partial class Net
                {
                    [Input(8)] public partial Layer Image { get; }
                    [Input(3, Element = Element.UInt8)] public partial Layer Other { get; }
                    [From(nameof(Image)), Output] public partial Pair Stage { get; }
                    [Dense(2), From(nameof(Other)), Output] public partial Layer Last { get; }
                }

                """ + use),
            Declared.Options);
    }
}
