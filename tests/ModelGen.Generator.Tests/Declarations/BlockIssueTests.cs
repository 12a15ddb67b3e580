using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>What can be wrong with blocks and their uses: said once, where it is wrong. The harness compiles every stub.</summary>
public sealed class BlockIssueTests
{
    [Theory]
    [InlineData("[With(1, 2, 3)] public partial Pair U { get; }", "MG0025 U: [With] gives 3 values to 'U', but block 'Pair' has 2 parameter(s): Width, Half")]
    [InlineData("[With(2.5)] public partial Pair U { get; }", "MG0026 U: [With] gives 2.5 to parameter 'Width' of block 'Pair', which is of type int")]
    [InlineData("[With(\"a\")] public partial Pair U { get; }", "MG0026 U: [With] gives \"a\" to parameter 'Width' of block 'Pair', which is of type int")]
    [InlineData("[With(4, null!)] public partial Pair U { get; }", "MG0026 U: [With] gives null or a type to parameter 'Half' of block 'Pair', which is of type int")]
    [InlineData("[With(typeof(int))] public partial Pair U { get; }", "MG0026 U: [With] gives null or a type to parameter 'Width' of block 'Pair', which is of type int")]
    [InlineData("[With(Element.UInt8)] public partial Pair U { get; }", "MG0026 U: [With] gives (Element)1 to parameter 'Width' of block 'Pair', which is of type int")]
    [InlineData("[With(null!)] public partial Pair U { get; }", "MG0015 U: values of [With] is null, but must be a list of values")]
    [InlineData("[With(0)] public partial Pair U { get; }", "MG1009 U.A: 'U.A' has 0 units; at least 1 is needed")]
    [InlineData("[Repeat(0)] public partial Pair U { get; }", "MG0015 U: count of [Repeat] is 0, but must be at least 1")]
    [InlineData("[Repeat(1000000)] public partial Pair U { get; }", "MG0037 : 'Net' has more than 4096 layers after blocks and repetitions are expanded, or blocks nested deeper than 200")]
    [InlineData("[From(nameof(Image), nameof(Image))] public partial Pair U { get; }", "MG0024 U: 'U' is a block 'Pair' with 1 input(s), but it gets 2")]
    [InlineData("[From] public partial Pair U { get; }", "MG0024 U: 'U' is a block 'Pair' with 1 input(s), but it gets 0")]
    [InlineData("[From(\"Imago\")] public partial Pair U { get; }", "MG1001 U: 'U' reads 'Imago', but no layer has that name")]
    [InlineData("[Dense(3)] public partial Pair U { get; }", "MG0016 U: [Dense] has no meaning on 'U': the layers of block 'Pair' say what is computed")]
    [InlineData("[Relu, BatchNorm] public partial Pair U { get; }", "MG0016 U: [Relu] has no meaning on 'U': the layers of block 'Pair' say what is computed|MG0016 U: [BatchNorm] has no meaning on 'U': the layers of block 'Pair' say what is computed")]
    [InlineData("[Dense(3), With(3), Repeat(2)] public partial Layer U { get; }", "MG0016 U: [With] has no meaning on 'U': only a block is used with values or several times; this is a layer|MG0016 U: [Repeat] has no meaning on 'U': only a block is used with values or several times; this is a layer")]
    [InlineData("public partial Pair U { get; } [Dense(3), From(\"U.C\")] public partial Layer V { get; }", "MG1001 V: 'V' reads 'U.C', but no layer has that name")]
    [InlineData("[Repeat(2)] public partial Pair U { get; } [Dense(3), From(\"U.A\")] public partial Layer V { get; }", "MG1001 V: 'V' reads 'U.A', but no layer has that name")]
    [InlineData("[Parameter] public const int Size = 3; public partial Pair U { get; }", "MG0027 Size: 'Size' cannot be a parameter of a block, because it stands in a model, and no use of a model sets values")]
    [InlineData("[With(int.MaxValue)] public partial Grow U { get; }", "MG0028 U.A: 'Width * 2' on 'U.A' cannot be evaluated for other values of 'Grow', because it overflows")]
    [InlineData("[With(3, 0)] public partial Grow U { get; }", "MG0028 U.B: 'Width / Parts' on 'U.B' cannot be evaluated for other values of 'Grow', because it divides by 0")]
    public void A_use_is_judged_where_it_stands(string use, string expected)
    {
        const string grow = """
            [Block]
            public sealed partial class Grow
            {
                [Parameter] public const int Width = 4, Parts = 2;
                [Input] public partial Layer In { get; }
                [Dense(Width * 2)] public partial Layer A { get; }
                [Dense(Width / Parts)] public partial Layer B { get; }
            }

            """;
        Assert.Equal(expected, string.Join("|", Declared.Reported(Blocks.Pair + grow + Blocks.Net(use))));
    }

    [Theory]
    [InlineData("public abstract partial class B", "", "MG0020")]
    [InlineData("public sealed partial record B", "", "MG0020")]
    [InlineData("public sealed partial class B : Exception", "", "MG0020")]
    [InlineData("public sealed partial class B(int size)", "public int Size => size;", "MG0020")]
    [InlineData("public sealed partial class B", "public B() { }", "MG0020")]
    [InlineData("[Bits(Weights = 4)] public sealed partial class B", "", "MG0016")]
    [InlineData("[Target(Cpu.CortexA53)] public sealed partial class B", "", "MG0016")]
    [InlineData("[Policy(\"A\", WeightBits = 3)] public sealed partial class B", "", "MG0016")]
    [InlineData("public sealed partial class B", "[Parameter] public static readonly int Width = 3;", "MG0027")]
    [InlineData("public sealed partial class B", "[Parameter] public const decimal Width = 3;", "MG0027")]
    [InlineData("public sealed partial class B", "public int Chain => 3;", "MG0010")]
    [InlineData("public sealed partial class B", "[Dense(3), Output] public partial Layer C { get; } [Dense(3), Output] public partial Layer D { get; }", "MG0022")]
    [InlineData("public sealed partial class B", "public partial B C { get; }", "MG0023")]
    [InlineData("public sealed partial class B", "[Dense(0)] public partial Layer C { get; }", "MG1009")]
    [InlineData("public sealed partial class B", "[Dense(3), From(\"Nobody\")] public partial Layer C { get; }", "MG1001")]
    [InlineData("public sealed partial class B", "[Dense(3), Add(nameof(Later))] public partial Layer C { get; } [Dense(3), From(nameof(In))] public partial Layer Later { get; }", "MG1002")]
    [InlineData("public sealed partial class B", "[Dense(sizeof(int) * Width)] public partial Layer C { get; } [Parameter] public const int Width = 3;", "")]
    [InlineData("public sealed partial class B", "[Dense((int)(Width * 1.5m))] public partial Layer C { get; } [Parameter] public const int Width = 3;", "MG0028")]
    public void A_block_is_judged_by_itself_and_stops_what_uses_it(string header, string members, string expected)
    {
        string block = $$"""
            [Block] {{header}}
            {
                [Input] public partial Layer In { get; }
                [Dense(3)] public partial Layer A { get; }
                {{members}}
            }

            """;
        string source = block + Blocks.Net("public partial B U { get; } public partial B V { get; }");
        Assert.Equal(expected, string.Join(" ", Declared.Issues(source, "Demo.B").Select(issue => issue.Rule.Id).Distinct()));
        Assert.Empty(Declared.Reported(source));
        Issue[] carried = Declared.Issues(source);
        Assert.Equal(expected.Length > 0, carried.Length > 0);
        Assert.All(carried, issue => Assert.Equal(("Demo.B", true), (issue.Origin!.Type, issue.Origin.IsReportedThere)));
    }

    [Theory]
    [InlineData("[Input(4)]")]
    [InlineData("[Input(Element = Element.UInt8)]")]
    [InlineData("[Input, Normalize(0, 1)]")]
    [InlineData("[Input, Relu]")]
    public void An_input_of_a_block_is_what_the_block_reads(string attributes) => Assert.Equal(
        ["MG0016"],
        Declared.Issues($"[Block] public sealed partial class B {{ {attributes} public partial Layer In {{ get; }} [Relu] public partial Layer A {{ get; }} }}", "Demo.B")
            .Select(issue => issue.Rule.Id));

    [Fact]
    public void A_block_without_input_or_layers_says_so()
    {
        Assert.Equal(["MG0021"], Declared.Issues("[Block] public sealed partial class B { [Dense(3)] public partial Layer A { get; } }", "Demo.B").Select(issue => issue.Rule.Id));
        Assert.Equal(["MG0021"], Declared.Issues("[Block] public sealed partial class B;", "Demo.B").Select(issue => issue.Rule.Id));
        Assert.Equal(["MG0006"], Declared.Issues("[Block] public sealed partial class B { [Input] public partial Layer A { get; } }", "Demo.B").Select(issue => issue.Rule.Id));
    }

    [Fact]
    public void Repetitions_and_uses_share_a_finding_about_shapes()
    {
        string[] found = Declared.Reported(Blocks.Residual + Blocks.Net("""
            [Repeat(5)] public partial Wrong U { get; }
            public partial Wrong V { get; }
            """) + """
            [Block]
            public sealed partial class Wrong
            {
                [Input] public partial Layer In { get; }
                public partial Residual R { get; }
                [Dense(5)] public partial Layer Other { get; }
                [Dense(4), Add(nameof(Other))] public partial Layer Sum { get; }
            }
            """);
        Assert.StartsWith("MG1020 U.0.Sum: 'U.0.Sum' adds 'U.0.Other' of shape ", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void A_repetition_of_several_inputs_is_refused() => Assert.Equal(
        ["MG0024 U: 'U' is a block 'Two' with 2 input(s), but it gets 1, because each repetition reads the one before it"],
        Declared.Reported("""
            [Block]
            public sealed partial class Two
            {
                [Input] public partial Layer A { get; }
                [Input] public partial Layer B { get; }
                [Add(nameof(B)), From(nameof(A))] public partial Layer Sum { get; }
            }

            """ + Blocks.Net("[Repeat(2), From(nameof(Image), nameof(Image))] public partial Two U { get; }")));

    [Fact]
    public void A_class_is_one_thing()
    {
        string[] found = [.. Declared.Issues("[Block, Variant<Net>] public sealed partial class B { [Input] public partial Layer A { get; } [Dense(3)] public partial Layer C { get; } }\n" + Blocks.Net("[Dense(3)] public partial Layer L { get; }"), "Demo.B").Select(issue => issue.Message)];
        Assert.Equal(["'B' carries [Block] and [Variant]; a class is one of them"], found);
    }
}
