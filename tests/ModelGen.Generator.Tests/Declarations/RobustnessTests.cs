using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Half-written and hostile declarations: nothing throws, nothing hangs, and every step stays cached.</summary>
public sealed class RobustnessTests
{
    [Theory]
    [InlineData("[Block] public sealed partial class B { [Input] public partial Layer In { get; } [Dense( public partial Layer A { get; } }")]
    [InlineData("[Block] public sealed partial class B { [Input] public partial Layer { get; } [Dense(3)] public partial Layer A { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } public partial B { get; } }")]
    [InlineData("[Block] public sealed partial class B { [Parameter] public const int W = W; [Input] public partial Layer In { get; } [Dense(W)] public partial Layer A { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } [With(3)] public partial B X { get; } }")]
    [InlineData("[Block] public sealed partial class B { [Parameter] public const int W = 3; const int C = D + W, D = C; [Input] public partial Layer In { get; } [Dense(C)] public partial Layer A { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } [With(4)] public partial B X { get; } }")]
    [InlineData("[Block] public sealed partial class B { [Parameter] public const Missing W = 3; [Input] public partial Layer In { get; } [Dense(W)] public partial Layer A { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } [With(3)] public partial B X { get; } }")]
    [InlineData("[Block] public sealed partial class B { [Parameter] public const int W; [Input] public partial Layer In { get; } [Dense(W)] public partial Layer A { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } [With(3, )] public partial B X { get; } }")]
    [InlineData("[Model] public partial class Net { [Input(3)] public partial Layer I { get; } [With(Missing), Repeat(Missing), From(Missing)] public partial Missing X { get; } }")]
    [InlineData("[Variant<>] public partial class V; [Variant<Missing>] public partial class W; [Variant] public partial class X; [Variant<V, W>] public partial class Y;")]
    [InlineData("[Variant<V>] public partial class V; [Variant<B>] public partial class A; [Variant<A>] public partial class B; [Variant<A>, Model, Block] public partial class C;")]
    [InlineData("[Block] public partial struct S { [Input] public partial Layer I { get; } } [Block] public partial interface I { } [Block] public enum E { } [Model] public partial class Net { [Input(3)] public partial Layer A { get; } public partial S X { get; } public partial I Y { get; } }")]
    [InlineData("[Block] file sealed partial class B { [Input] public partial Layer In { get; } [Relu] public partial Layer A { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } public partial B X { get; } }")]
    [InlineData("[Block] public static partial class B { [Input] public static partial Layer In { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } public partial B X { get; } }")]
    [InlineData("[Block] public sealed partial class B<T> { [Input] public partial Layer In { get; } public partial B<B<T>> A { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } public partial B<int> X { get; } public partial B<> Y { get; } }")]
    [InlineData("[Block] public sealed partial class B { [Input] public partial Layer In { get; } public partial Net N { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } public partial B X { get; } public partial Net Y { get; } }")]
    [InlineData("[Block, Block] public sealed partial class B { [Input, Input] public partial Layer In { get; } [Relu] public partial Layer In { get; } } [Block] public sealed partial class B { } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } [With(1), With(2), Repeat(2), Repeat(3)] public partial B X { get; } }")]
    [InlineData("[Model] public partial class Net { [Input(3)] public partial Layer I { get; } [Apply(nameof(A))] public partial Layer A { get; } [Apply(\"\")] public partial Layer B { get; } [Concat, From()] public partial Layer C { get; } [Multiply(\".\"), From(\"..\", \"I.\")] public partial Layer D { get; } }")]
    [InlineData("[Model] public partial class Net { [Input(3)] public partial Layer I { get; } [BatchNorm(Epsilon = double.NaN), Add] public partial Layer A { get; } [LayerNorm(Epsilon = \"x\"), Softmax(3)] public partial Layer B { get; } }")]
    [InlineData("[assembly: Batch(, Bits(Weights = ), Target] [Variant<Net>, Policy, Policy(3), Policy(\"I\", Nothing = 3), Policy(\"I\", WeightBits = \"x\")] public partial class V; [Model] public partial class Net { [Input(3)] public partial Layer I { get; } [Relu] public partial Layer A { get; } }")]
    [InlineData("[Block] public sealed partial class B { [Parameter] const int A = int.MaxValue, C = A + 1; [Input] public partial Layer In { get; } [Dense(C)] public partial Layer X { get; } [With(A, C)] public partial D Y { get; } } [Block] public sealed partial class D { [Parameter] const int P = 1; [Parameter] const string Q = null; [Input] public partial Layer In { get; } [Relu] public partial Layer X { get; } } [Model] public partial class Net { [Input(3)] public partial Layer I { get; } [With(-1)] public partial B X { get; } }")]
    [InlineData("[Model] public partial class M<[Block] T> { [Input(3)] public partial Layer I { get; } public partial T A { get; } [Relu] public partial T B { get; } }")]
    [InlineData("[Model] public partial class M { [Input(3)] public partial Layer I { get; } [Relu] public partial Layer A { get; } } [Model] public partial record M { } [Block] public partial struct M { } [Block] public partial interface m { }")]
    [InlineData("namespace A1 { [Model] public partial class B { [Input(3)] public partial Layer I { get; } [Relu] public partial Layer A { get; } } } public partial class A1 { [Model] public partial class B { [Input(3)] public partial Layer I { get; } [Relu] public partial Layer A { get; } } }")]
    [InlineData("[Variant<A>] public sealed partial class V; [Variant<B>] public sealed partial class V; [Model] public partial class A { [Input(3)] public partial Layer I { get; } [Relu] public partial Layer X { get; } } [Model] public partial class B { [Input(3)] public partial Layer I { get; } [Relu] public partial Layer X { get; } }")]
    [InlineData("[Model, Other.Model] public partial class M { [Input(3)] public partial Layer I { get; } [Relu] public partial Layer A { get; } } [Other.Model] public partial class M { } namespace Other { public sealed class ModelAttribute : Attribute { } }")]
    public void Nothing_throws(string source)
    {
        HarnessOptions options = Declared.Options with { BrokenDeclaration = true, Compile = false };
        foreach (string text in new[] { source, source.Replace(" }", "", StringComparison.Ordinal), source.Replace("(", "((", StringComparison.Ordinal), source.Replace("partial ", "", StringComparison.Ordinal) })
        {
            GeneratorResult result = GeneratorDriverHarness.Run(Declared.File(text), options);
            foreach (INamedTypeSymbol type in result.Compilation.GetSymbolsWithName(_ => true, SymbolFilter.Type).OfType<INamedTypeSymbol>())
            {
                BuiltModel built = BuiltModel.From(ModelParser.Parse(type, result.Compilation, CancellationToken.None), CancellationToken.None);
                Assert.All(built.Issues, issue => Assert.NotEmpty(issue.Message));
            }
        }
    }

    [Fact]
    public void Deeply_nested_expressions_are_refused_and_not_followed()
    {
        string chain = string.Join(" + ", Enumerable.Repeat("W", 1500));
        string constants = string.Concat(Enumerable.Range(1, 1500).Select(index => $"const int C{index} = C{index - 1} + 1; "));
        string[] found = Declared.Reported(
            $$"""
            [Block]
            public sealed partial class Deep
            {
                [Parameter] public const int W = 1;
                private const int C0 = W; {{constants}}
                [Input] public partial Layer In { get; }
                [Dense({{chain}})] public partial Layer A { get; }
                [Dense(C1500)] public partial Layer B { get; }
            }
            """,
            "Demo.Deep");
        Assert.Equal("A B", string.Join(' ', found.Select(text => text.Split(' ')[1].TrimEnd(':'))));
        Assert.All(found, text => Assert.Contains("because it is nested too deeply", text, StringComparison.Ordinal));
    }

    [Fact]
    public void Cancellation_is_honoured_while_blocks_are_expanded()
    {
        CSharpCompilation compilation = GeneratorDriverHarness.Compile([Declared.File(Blocks.Pair + Blocks.Net("[With(3), Repeat(1000)] public partial Pair U { get; }"))], Declared.Options);
        INamedTypeSymbol net = compilation.GetTypeByMetadataName("Demo.Net")!;
        Assert.Throws<OperationCanceledException>(() => ModelParser.Parse(net, compilation, new CancellationToken(canceled: true)));
        Assert.Throws<OperationCanceledException>(() => Expansion.Of(
            ScopeReader.Read(net, BlockValues.None, DeclarationForm.Model, new ParseContext(compilation, CancellationToken.None)),
            new PolicyDeclaration(),
            new ParseContext(compilation, new CancellationToken(canceled: true)),
            new IssueList()));
    }
}
