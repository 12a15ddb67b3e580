using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Analyzers.Tests.Rules;

/// <summary>The rules that C# cannot break, on specifications.</summary>
public sealed class TextOnlyRuleTests
{
    private static readonly LayerSpec In = new(
        "In", new InputOperator(Shape.Of(3), ElementType.Float32, null), EquatableArray<string>.Empty, Activation.None, IsOutput: false, Policy.Default);

    private static readonly LayerSpec Out = new(
        "Out", new DenseOperator(2, Bias: true), EquatableArray.Of("In"), Activation.None, IsOutput: true, Policy.Default);

    private static readonly ModelSpec Sound = new("M", EquatableArray.Of(In, Out), EquatableArray.Of(1), null);

    public static TheoryData<string, ModelSpec> Broken => new()
    {
        { "MG1004", Sound with { Layers = EquatableArray.Of(In, Out, Out) } },
        { "MG1012", Sound with { Layers = EquatableArray.Of(In with { Operator = new InputOperator(Shape.Of(3), new ElementType.Binary(), null) }, Out) } },
        { "MG1015", Sound with { Layers = EquatableArray.Of(In, Out with { IsOutput = false }) } },
        { "MG1018", Sound with { Batches = EquatableArray.Of(1, 8, 4) } },
    };

    [Theory]
    [MemberData(nameof(Broken))]
    public void ABrokenSpecificationIsReported(string id, ModelSpec broken)
    {
        Assert.Contains(GraphBuilder.Build(broken).Issues, issue => issue.Rule.Id == id);
        Assert.Empty(GraphBuilder.Build(Sound).Issues);
    }
}
