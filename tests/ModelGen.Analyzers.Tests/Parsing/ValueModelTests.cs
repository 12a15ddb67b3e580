using ModelGen.Analyzers.Tests.Verification;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;
using GeneratedSource = ModelGen.Generator.Parsing.GeneratedSource;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>What the generator keeps between edits: values, and no part of a compilation.</summary>
public sealed class ValueModelTests
{
    private const string Members = """
        [Input(8, 8, 3), Normalize(new[] { 0.1, 0.2, 0.3 }, new[] { 1.0 })] public partial Layer In { get; }
        [Dense(5), LeakyRelu, Bits(Weights = 4), Noise(Additive = 1)] public partial Layer A { get; }
        [Dense(5), From("In", "Nobody")] public partial Layer B { get; }
        public partial Layer Load { get; }
        """;

    [Fact]
    public void NothingOfACompilationIsReachable() =>
        ReachableObjects.AssertFreeOfCompilerObjects(Parsed.Model(Members, "Model, Batch(1, 4), Target(Cpu.CortexA53)"), "model");

    [Fact]
    public void EqualDeclarationsAreEqualWhereverTheyStand()
    {
        ModelDeclaration first = Parsed.Model(Members);
        ModelDeclaration moved = Parsed.Model("\n\n// A comment.\n" + Members + "\npublic int Unrelated => 3;");
        Assert.Equal(first, moved);
        Assert.Equal(first.GetHashCode(), moved.GetHashCode());
        Assert.NotEmpty(first.Issues);
    }

    [Theory]
    [InlineData("Dense(5)", "Dense(6)")]
    [InlineData("LeakyRelu", "LeakyRelu(0.5)")]
    [InlineData("\"Nobody\"", "\"Nobody2\"")]
    [InlineData("0.2", "0.25")]
    [InlineData("Weights = 4", "Weights = 5")]
    [InlineData("Layer A", "Layer A2")]
    public void EveryChangeOfMeaningIsSeen(string from, string to) =>
        Assert.NotEqual(Parsed.Model(Members), Parsed.Model(Members.Replace(from, to, StringComparison.Ordinal)));

    [Fact]
    public void GeneratedCodeDoesNotChangeWhatIsRead()
    {
        const string source = "using ModelGen; namespace Demo; [Model] public sealed partial class Net { [Input(8)] public partial Layer In { get; } [Dense(5)] public partial Layer A { get; } }";
        var before = Source.Compile(source);
        var after = Source.Generate(source);
        Assert.True(after.SyntaxTrees.Length > before.SyntaxTrees.Length);
        Assert.Equal(Parsed.Type(before, "Demo.Net"), Parsed.Type(after, "Demo.Net"));
    }

    [Fact]
    public void EveryGeneratedMemberIsAReservedName()
    {
        const string source = "using ModelGen; namespace Demo; [Model] public sealed partial class Net { [Input(8)] public partial Layer In { get; } [Dense(5)] public partial Layer A { get; } }";
        IEnumerable<string> generated = Source.Type(Source.Generate(source), "Demo.Net").GetMembers()
            .Where(member => member.CanBeReferencedByName && !member.IsImplicitlyDeclared && GeneratedSource.IsOwn(member))
            .Select(member => member.Name)
            .Except(["In", "A"]);
        Assert.NotEmpty(generated);
        Assert.Empty(generated.Except(MemberNames.Generated));
    }

    [Fact]
    public void CancellationIsHonoured()
    {
        var compilation = Source.Compile("using ModelGen; [Model] public partial class Net { [Input(8)] public partial Layer In { get; } }");
        var type = Source.Type(compilation, "Net");
        Assert.Throws<OperationCanceledException>(() => ModelParser.Parse(type, compilation, new CancellationToken(canceled: true)));
    }
}
