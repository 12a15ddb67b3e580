using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Tests.Graphs;

/// <summary>Every rule of MG1xxx: a model that breaks it, with the whole message, and one close to it that does not.</summary>
public sealed class GraphIssueTests
{
    private const string In = "In: input 3 f32|";

    public static IEnumerable<object[]> Rules => IssueCases.Rules.Concat(BranchIssueCases.Rules).Concat(SlotIssueCases.Rules).Concat(ImageIssueCases.Rules);

    [Theory]
    [MemberData(nameof(Rules))]
    public void ABrokenRuleIsReportedWithNamesAndNumbers(string id, string broken, string sound, string message)
    {
        GraphResult result = Models.Build(broken.Split('|'));
        Issue issue = Assert.Single(result.Issues, issue => issue.Rule.Id == id);
        Assert.Equal(message, issue.Message);
        Assert.Equal(issue.Rule.Severity == Severity.Error, result.Graph is null);

        Assert.Empty(Models.Build(sound.Split('|')).Issues);
    }

    [Theory]
    [InlineData("batches 1 0", "MG1017", "'M' has the batch size 0; 1 to 1024 are allowed")]
    [InlineData("batches 1 1025", "MG1017", "'M' has the batch size 1025; 1 to 1024 are allowed")]
    [InlineData("batches", "MG1018", "'M' has the batch sizes []; they must begin with 1 and ascend")]
    [InlineData("batches 16", "MG1018", "'M' has the batch sizes [16]; they must begin with 1 and ascend")]
    [InlineData("batches 1 8 8", "MG1018", "'M' has the batch sizes [1, 8, 8]; they must begin with 1 and ascend")]
    public void BatchSizesAreChecked(string batches, string id, string message)
    {
        Issue issue = Assert.Single(Models.BuildWith(batches, "A: input 3 f32", "B: identity <- A output").Issues);
        Assert.Equal((id, message, Site.Model), (issue.Rule.Id, issue.Message, issue.Site));
        Assert.Empty(Models.BuildWith("batches 1 2 1024", "A: input 3 f32", "B: identity <- A output").Issues);
    }

    [Fact]
    public void EveryRuleOfShapeAndTopologyIsTested()
    {
        IEnumerable<string> tested = Rules.Select(row => (string)row[0]).Concat(["MG1017", "MG1018"]).Distinct().Order();
        Assert.Equal(
            DiagnosticTable.All.Select(rule => rule.Id).Where(id => id.StartsWith("MG1", StringComparison.Ordinal)).Concat(["MG0016", "MG0033"]).Order(), tested);
    }

    [Fact]
    public void OneErrorDoesNotCascadeToTheLayersAfterIt()
    {
        GraphResult result = Models.Build("In: input 3 f32", "A: dense 0 <- In", "B: dense 3 relu <- A", "C: dense 3 <- B output");
        Issue issue = Assert.Single(result.Issues);
        Assert.Equal(("MG1009", "A", Site.Operator), (issue.Rule.Id, issue.Layer, issue.Site));
    }

    [Fact]
    public void AnErrorDoesNotCascadeThroughSlotsEither()
    {
        GraphResult result = Models.Build(
            "In: input 3 f32", "A: dense 0 <- In", "B: dense 3 add(A) <- In", "C: apply A <- In", "D: multiply <- C,B output");
        Issue issue = Assert.Single(result.Issues);
        Assert.Equal(("MG1009", "A", Site.Operator), (issue.Rule.Id, issue.Layer, issue.Site));
    }

    [Theory]
    [InlineData("B: dense 2 <- In|A: dense 4 add(B) <- In output", Site.Addend)]
    [InlineData("A: dense 4 add(X) <- In output", Site.Addend)]
    [InlineData("A: apply X <- In output", Site.Operator)]
    [InlineData("A: identity batchnorm(-1) <- In output", Site.BatchNorm)]
    [InlineData("A: layernorm -1 <- In output", Site.Operator)]
    [InlineData("B: input 2x3 f32|A: concat <- In,B output", Site.Inputs)]
    [InlineData("B: input 2 f32|A: multiply <- In,B output", Site.Operator)]
    [InlineData("A: dense 1 softmax <- In output", Site.Activation)]
    public void AnIssueNamesItsSlot(string layers, Site site)
    {
        Issue issue = Assert.Single(Models.Build((In + layers).Split('|')).Issues);
        Assert.Equal(("A", site), (issue.Layer, issue.Site));
    }

    [Theory]
    [InlineData("A: identity batchnorm(0) <- In|A.norm: layernorm 1 <- A output")]
    [InlineData("A.norm: dense 3 nobias <- In|A: dense 2 nobias batchnorm(0) <- A.norm output")]
    public void AParameterHasOneLayer(string layers)
    {
        Issue issue = Assert.Single(Models.Build((In + layers).Split('|')).Issues);
        Assert.Equal(("MG1004", "A.norm", "There is more than one layer 'A.norm'"), (issue.Rule.Id, issue.Layer, issue.Message));
    }

    [Fact]
    public void AnInputHasNoSlots()
    {
        GraphResult result = Models.Build("In: input 3 f32", "A: input 3 f32 batchnorm(0) add(In) relu output", "B: identity <- A output");
        Assert.All(result.Issues, issue => Assert.Equal(("MG0016", "A"), (issue.Rule.Id, issue.Layer)));
        Assert.Equal([Site.BatchNorm, Site.Addend, Site.Activation, Site.Layer], result.Issues.Select(issue => issue.Site));
        Assert.Null(result.Graph);
    }

    [Fact]
    public void ACircleIsReportedOnce()
    {
        GraphResult result = Models.Build("In: input 3 f32", "A: dense 2 add(In) <- B", "B: dense 2 <- C", "C: dense 2 <- A output");
        Issue issue = Assert.Single(result.Issues);
        Assert.Equal(("MG1003", "A", Site.Inputs), (issue.Rule.Id, issue.Layer, issue.Site));
    }
}
