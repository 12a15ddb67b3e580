using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Parameters are set by position, and the parts of a class have no order.</summary>
public sealed class ParameterPartTests
{
    private const string First = """
        [Block]
        public sealed partial class B
        {
            [Parameter] public const int W = 2, V = 3;
            [Input] public partial Layer In { get; }
            [Dense(W + V)] public partial Layer A { get; }
        }
        """;

    private const string Second = "public sealed partial class B { [Parameter] public const int Z = 5; }";

    [Theory]
    [InlineData(First, Second, "Z")]
    [InlineData(Second, First, "W V")]
    public void Parameters_of_another_part_are_refused(string first, string second, string refused)
    {
        GeneratorResult result = GeneratorDriverHarness.Run(
            [Declared.File(first), Declared.File(second)], Declared.Options with { BrokenDeclaration = true });
        Core.Diagnostics.Issue[] issues = [.. Declared.Read(result, "Demo.B").Issues];
        Assert.Equal(refused, string.Join(' ', issues.Select(issue => issue.Layer)));
        Assert.All(issues, issue => Assert.Equal(
            $"'{issue.Layer}' cannot be a parameter of a block, because it stands in another part of 'B' than the parameters before it; " +
            "parts have no order, so all parameters belong into one",
            issue.Message));
    }

    [Fact]
    public void A_part_without_layers_may_hold_them_all()
    {
        string layers = First.Replace("[Parameter] public const int W = 2, V = 3;", "", StringComparison.Ordinal);
        string constants = "public sealed partial class B { [Parameter] public const int W = 2, V = 3; }\n";
        string[] lines = Declared.Layers(Declared.Sound(layers + "\n" + constants + Blocks.Net("[With(4, 5)] public partial B U { get; }")));
        Assert.Contains("U.A: dense 9 <- U.In output", lines);
    }
}
