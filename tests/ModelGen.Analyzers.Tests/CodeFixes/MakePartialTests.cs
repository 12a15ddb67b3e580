using ModelGen.Analyzers.Tests.Verification;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests.CodeFixes;

public sealed class MakePartialTests
{
    private const string Layers = "[Input(4)] public partial Layer In { get; } [Dense(2)] public partial Layer Out { get; }";

    [Fact]
    public void BothRulesAreFixed() => Assert.Equal(
        ["MG0001", "MG0002"], new MakePartialCodeFix().FixableDiagnosticIds.ToArray());

    [Theory]
    [InlineData("[Model] public sealed class Net { @ }", "[Model] public sealed partial class Net { @ }")]
    [InlineData("[Model]\n/* small */ class Net { @ }", "[Model]\n/* small */ partial class Net { @ }")]
    [InlineData("/* small */ record Outer { [Model] class Net { @ } }", "/* small */ partial record Outer { [Model] partial class Net { @ } }")]
    [InlineData(
        "class A { public struct B { partial class C { [Model] class Net { @ } } } }",
        "partial class A { public partial struct B { partial class C { [Model] partial class Net { @ } } } }")]
    public Task ClassesBecomePartial(string before, string after) => Verify(before, after);

    [Theory]
    [InlineData("public Layer Mid { get; } // the middle", "public partial Layer Mid { get; } // the middle")]
    [InlineData("Layer Mid { get; }", "partial Layer Mid { get; }")]
    [InlineData("public Layer Mid => null!; // the middle", "public partial Layer Mid { get; } // the middle")]
    [InlineData("public Layer Mid { get; } = null!;", "public partial Layer Mid { get; }")]
    [InlineData("public Layer Mid { get { return null!; } }", "public partial Layer Mid { get; }")]
    public Task PropertiesBecomePartial(string before, string after) =>
        Verify(
            "[Model] public partial class Net { @\n    [Tanh]\n    " + before + "\n}",
            "[Model] public partial class Net { @\n    [Tanh]\n    " + after + "\n}");

    [Fact]
    public async Task AnImplementedPropertyHasNoFix() => Assert.Null(await CodeFixVerifier.Apply(
        new MakePartialCodeFix(),
        "using ModelGen; [Model] partial class Net { " + Layers + " [Tanh] partial Layer Mid { get; } partial Layer Mid => null!; }"));

    private static Task Verify(string before, string after)
    {
        string Whole(string text) => "using ModelGen;\n" + text.Replace("@", Layers, StringComparison.Ordinal);
        return CodeFixVerifier.Verify(new MakePartialCodeFix(), Whole(before), Whole(after));
    }
}
