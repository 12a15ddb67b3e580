using ModelGen.Analyzers.Tests.Verification;
using ModelGen.CodeFixes;

namespace ModelGen.Analyzers.Tests.CodeFixes;

/// <summary>Fixes of names, inputs and numbers of layers.</summary>
public sealed class LayerFixTests
{
    private const string Head = """
        using ModelGen;

        [Model]
        public sealed partial class Net
        {
            [Input(6)] public partial Layer In { get; }
            [Dense(8), Relu] public partial Layer Hidden { get; }

        """;

    [Theory]
    [InlineData("[Dense(2), From(\"Hiden\")]", "[Dense(2), From(nameof(Hidden))]")]
    [InlineData("[Dense(2), From(/* all */ layers: \"hidden\")]", "[Dense(2), From(/* all */ layers: nameof(Hidden))]")]
    [InlineData("[Concat, From(\"Im\", nameof(Hidden))]", "[Concat, From(nameof(In), nameof(Hidden))]")]
    [InlineData("[Dense(8), Add(\"Hidde\")]", "[Dense(8), Add(nameof(Hidden))]")]
    [InlineData("[Apply(\"Hdiden\"), From(nameof(In))]", "[Apply(nameof(Hidden)), From(nameof(In))]")]
    [InlineData("[Apply(nameof(In)), From(nameof(In))]", "[Apply(nameof(Hidden)), From(nameof(In))]")]
    public Task AWrongNameBecomesTheNearest(string before, string after) => Verify(new RenameToNearestCodeFix(), before, after);

    [Fact]
    public async Task ANameThatIsNearToNothingIsLeftAlone() =>
        Assert.Null(await CodeFixVerifier.Apply(new RenameToNearestCodeFix(), Whole("[Dense(2), From(\"Quartz\")]")));

    [Theory]
    [InlineData("", "First.Outt", "First.Out")]
    [InlineData("[Repeat(3)] ", "First.2.Outt", "First.2.Out")]
    [InlineData("[Repeat(3)] ", "First.Out", "First.0.Out")]
    [InlineData("[Repeat(3)] ", "Fist.1", "First.1")]
    public Task APathIntoABlockIsFoundToo(string repeat, string before, string after)
    {
        const string Block = "\n[Block] public sealed partial class Step { [Input] public partial Layer In { get; } [Dense(4)] public partial Layer Out { get; } }\n";
        string source = Head + "    " + repeat + "public partial Step First { get; }\n    [Dense(2), From(@)] public partial Layer Out { get; }\n}" + Block;
        string Whole(string path) => source.Replace("@", "\"" + path + "\"", StringComparison.Ordinal);
        return CodeFixVerifier.Verify(new RenameToNearestCodeFix(), Whole(before), Whole(after));
    }

    [Fact]
    public Task APolicyOfAVariantIsRenamedToAPathOfItsModel()
    {
        string source = Head + "}\n[Variant<Net>, Policy(@, WeightBits = 32)] public sealed partial class Small;";
        return CodeFixVerifier.Verify(
            new RenameToNearestCodeFix(),
            source.Replace("@", "\"hiden\"", StringComparison.Ordinal),
            source.Replace("@", "\"Hidden\"", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0, "Side")]
    [InlineData(1, "Hidden")]
    [InlineData(2, "In")]
    public Task ALayerAfterABranchReadsOneOfThoseBeforeIt(int offer, string source)
    {
        const string Branch = "    [Dense(4), From(nameof(In)), Output] public partial Layer Side { get; }\n";
        return CodeFixVerifier.Verify(
            new NameInputCodeFix(),
            Head + Branch + "    [Dense(2), Output] public partial Layer Out { get; } // which?\n}",
            Head + Branch + $"    [Dense(2), Output, From(nameof({source}))] public partial Layer Out {{ get; }} // which?\n}}",
            offer);
    }

    [Theory]
    [InlineData("[Dense(4), Add(nameof(Hidden))]", "[Dense(8), Add(nameof(Hidden))]")]
    [InlineData("[Add(nameof(Hidden)), Dense(units: 2 * 8, Bias = false)]", "[Add(nameof(Hidden)), Dense(units: 8, Bias = false)]")]
    public Task ADenseLayerGetsAsManyUnitsAsIsAddedToIt(string before, string after) => Verify(new SetUnitsCodeFix(), before, after);

    [Theory]
    [InlineData("[Dense(4), BatchNorm]", "[Dense(4, Bias = false), BatchNorm]")]
    [InlineData("[BatchNorm, Dense(units: 4, Bias = true), Relu]", "[BatchNorm, Dense(units: 4, Bias = false), Relu]")]
    public Task ABiasBeforeANormalisationIsDropped(string before, string after) => Verify(new DropBiasCodeFix(), before, after);

    [Fact]
    public Task AllBiasesAreDroppedAtOnce() => CodeFixVerifier.VerifyAll(
        new DropBiasCodeFix(),
        Head + "    [Dense(4), BatchNorm] public partial Layer A { get; }\n    [Dense(3), BatchNorm] public partial Layer B { get; }\n}",
        Head + "    [Dense(4, Bias = false), BatchNorm] public partial Layer A { get; }\n    [Dense(3, Bias = false), BatchNorm] public partial Layer B { get; }\n}");

    [Theory]
    [InlineData("[Dense(2), From(\"Hidden\")]", "[Dense(2), From(nameof(Hidden))]")]
    [InlineData("[Dense(8), Add(@\"Hidden\" /* skip */)]", "[Dense(8), Add(nameof(Hidden) /* skip */)]")]
    public Task ATextBecomesNameof(string before, string after) => Verify(new UseNameofCodeFix(), before, after);

    [Fact]
    public Task AllTextsBecomeNameofAtOnce() => CodeFixVerifier.VerifyAll(
        new UseNameofCodeFix(),
        Head + "    [Concat, From(\"In\", \"Hidden\")] public partial Layer Out { get; }\n    [Dense(2), From(new[] { \"Out\" })] public partial Layer Last { get; }\n}",
        Head + "    [Concat, From(nameof(In), nameof(Hidden))] public partial Layer Out { get; }\n    [Dense(2), From(new[] { nameof(Out) })] public partial Layer Last { get; }\n}");

    [Fact]
    public Task AKeywordIsEscapedInNameof() => CodeFixVerifier.Verify(
        new UseNameofCodeFix(),
        Head + "    [Dense(3)] public partial Layer @class { get; }\n    [Dense(2), From(\"class\")] public partial Layer Out { get; }\n}",
        Head + "    [Dense(3)] public partial Layer @class { get; }\n    [Dense(2), From(nameof(@class))] public partial Layer Out { get; }\n}");

    private static string Whole(string attributes) => Head + "    " + attributes + " public partial Layer Out { get; }\n}";

    private static Task Verify(Microsoft.CodeAnalysis.CodeFixes.CodeFixProvider provider, string before, string after) =>
        CodeFixVerifier.Verify(provider, Whole(before), Whole(after));
}
