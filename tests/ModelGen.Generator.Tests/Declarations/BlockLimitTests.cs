using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Blocks that would be expanded for ever, or for too long, are refused: nothing hangs and nothing overflows.</summary>
public sealed class BlockLimitTests
{
    [Fact]
    public void Every_block_of_a_circle_says_so_and_models_say_nothing()
    {
        const string blocks = """
            [Block] public sealed partial class A { [Input] public partial Layer In { get; } public partial B X { get; } }
            [Block] public sealed partial class B { [Input] public partial Layer In { get; } public partial C Y { get; } }
            [Block] public sealed partial class C { [Input] public partial Layer In { get; } [Repeat(2)] public partial A Z { get; } }
            """;
        string source = blocks + Blocks.Net("public partial C U { get; }");
        Assert.Equal(["MG0023 X: Block 'B' cannot be expanded, because it contains itself: 'B' contains 'C' contains 'A' contains 'B'"], Declared.Reported(source, "Demo.A"));
        Assert.Equal(["MG0023 Y: Block 'C' cannot be expanded, because it contains itself: 'C' contains 'A' contains 'B' contains 'C'"], Declared.Reported(source, "Demo.B"));
        Assert.Equal(["MG0023 Z: Block 'A' cannot be expanded, because it contains itself: 'A' contains 'B' contains 'C' contains 'A'"], Declared.Reported(source, "Demo.C"));
        Assert.Empty(Declared.Reported(source));
        Assert.NotEmpty(Declared.Issues(source));
    }

    [Fact]
    public void Repetitions_in_repetitions_end_at_the_limit()
    {
        const string blocks = """
            [Block] public sealed partial class A { [Input] public partial Layer In { get; } [Relu] public partial Layer R { get; } }
            [Block] public sealed partial class B { [Input] public partial Layer In { get; } [Repeat(2000)] public partial A X { get; } }
            [Block] public sealed partial class C { [Input] public partial Layer In { get; } [Repeat(2000)] public partial B X { get; } }
            """;
        Assert.Contains("MG0037", Assert.Single(Declared.Reported(blocks + Blocks.Net("[Repeat(int.MaxValue)] public partial C U { get; }"))), StringComparison.Ordinal);
    }

    [Fact]
    public void Repetitions_of_a_block_without_layers_end_at_the_limit()
    {
        const string source = "[Block] public sealed partial class E;\n";
        string[] found = Declared.Reported(source + Blocks.Net("[Repeat(2000000000)] public partial E U { get; }"));
        Assert.Contains("MG0037", Assert.Single(found), StringComparison.Ordinal);
    }

    [Fact]
    public void Blocks_of_ever_new_values_end_at_the_limit()
    {
        const int count = 22;
        string blocks = string.Concat(Enumerable.Range(0, count).Select(index => $$"""
            [Block] public sealed partial class B{{index}}
            {
                [Parameter] public const int W = 1;
                [Input] public partial Layer In { get; }
                {{(index == count - 1
                    ? "[Dense(W)] public partial Layer A { get; }"
                    : $"[With(W * 2)] public partial B{index + 1} X {{ get; }} [With(W * 2 + 1)] public partial B{index + 1} Y {{ get; }}")}}
            }

            """));
        Assert.Contains("MG0037", Assert.Single(Found(blocks + Blocks.Net("[With(1)] public partial B0 U { get; }"))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(199, true)]
    [InlineData(2000, false)]
    public void Blocks_inside_blocks_have_a_limit(int depth, bool isAllowed)
    {
        string blocks = string.Concat(Enumerable.Range(0, depth).Select(index =>
            $"[Block] public sealed partial class B{index} {{ [Input] public partial Layer In {{ get; }} public partial B{index + 1} X {{ get; }} }}\n"));
        string last = $"[Block] public sealed partial class B{depth} {{ [Input] public partial Layer In {{ get; }} [Dense(3)] public partial Layer X {{ get; }} }}\n";
        string[] found = Found(blocks + last + Blocks.Net("public partial B0 U { get; }"));
        Assert.Equal(isAllowed ? [] : ["MG0037"], found.Select(text => text.Split(' ')[0]));
    }

    [Fact]
    public void Constants_are_computed_once()
    {
        string constants = string.Concat(Enumerable.Range(1, 60).Select(index => $"const int C{index} = C{index - 1} | C{index - 1}; "));
        string block = $$"""
            [Block] public sealed partial class B
            {
                [Parameter] public const int W = 1;
                const int C0 = W; {{constants}}
                [Input] public partial Layer In { get; }
                [Dense(C60)] public partial Layer A { get; }
                [Dense(C60 + (int.MaxValue - 5))] public partial Layer C { get; }
            }

            """;
        Assert.Contains("because it overflows", Assert.Single(Declared.Reported(block + Blocks.Net("[With(7)] public partial B U { get; }"))), StringComparison.Ordinal);
        string sound = block.Replace("[Dense(C60 + (int.MaxValue - 5))]", "[Relu]", StringComparison.Ordinal);
        Assert.Contains("U.A: dense 7 <- U.In", Declared.Layers(Declared.Sound(sound + Blocks.Net("[With(7)] public partial B U { get; }"))));
    }

    // Reads the model alone: the blocks themselves are as many declarations again.
    private static string[] Found(string source)
    {
        CSharpCompilation compilation = GeneratorDriverHarness.Compile([Declared.File(source)], Declared.Options);
        ModelDeclaration declaration = ModelParser.Parse(compilation.GetTypeByMetadataName("Demo.Net")!, compilation, CancellationToken.None);
        return [.. declaration.Issues.Where(issue => issue.Origin is not { IsReportedThere: true }).Select(issue => $"{issue.Rule.Id} {issue.Message}")];
    }
}
