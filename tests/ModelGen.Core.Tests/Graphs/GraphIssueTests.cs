using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Tests.Graphs;

/// <summary>Every rule of MG1xxx: a model that breaks it, with the whole message, and one close to it that does not.</summary>
public sealed class GraphIssueTests
{
    private const string In = "In: input 3 f32|";

    public static TheoryData<string, string, string, string> Rules => new()
    {
        { "MG1001", In + "A: dense 2 <- Inn output", In + "A: dense 2 <- In output", "'A' reads 'Inn', but no layer has that name" },
        {
            "MG1002",
            In + "A: dense 2 <- B output|B: dense 2 <- In output",
            In + "B: dense 2 <- In output|A: dense 2 <- B output",
            "'A' reads 'B', which is declared after it; a layer reads layers that are declared before it"
        },
        {
            "MG1003",
            In + "A: dense 2 <- C output|B: dense 2 <- A|C: dense 2 <- B",
            In + "A: dense 2 <- In output|B: dense 2 <- A|C: dense 2 <- B output",
            "'A' needs its own value: 'A' reads 'C' reads 'B' reads 'A'"
        },
        { "MG1003", In + "A: dense 2 <- A output", In + "A: dense 2 <- In output", "'A' needs its own value: 'A' reads 'A'" },
        {
            "MG1004",
            In + "A: dense 2 <- In output|A: dense 3 <- In output",
            In + "A: dense 2 <- In output|a: dense 3 <- In output",
            "There is more than one layer 'A'"
        },
        {
            "MG1005",
            In + "A: dense 2 output",
            In + "A: dense 2 <- In output",
            "'A' is a layer 'dense', which reads 1 layer, but it gets no other layer"
        },
        {
            "MG1005",
            In + "A: flatten <- In,In output",
            In + "A: flatten <- In output",
            "'A' is a layer 'flatten', which reads 1 layer, but it gets 2 layers"
        },
        {
            "MG1005",
            In + "B: input 3 f32 <- In|A: dense 2 <- In output",
            In + "B: input 3 f32|A: dense 2 <- In output|C: dense 2 <- B output",
            "'B' is a layer 'input', which reads no other layer, but it gets 1 layer"
        },
        {
            "MG1006",
            "A: input 3x0x1 f32 output",
            "A: input 3x1x1 f32 output",
            "The shape [3, 0, 1] of 'A' is not valid: 1 to 3 dimensions are allowed, each at least 1"
        },
        {
            "MG1006",
            "A: input 1x1x1x1 f32 output",
            "A: input 1x1x1 f32 output",
            "The shape [1, 1, 1, 1] of 'A' is not valid: 1 to 3 dimensions are allowed, each at least 1"
        },
        {
            "MG1006",
            "A: input scalar f32 output",
            "A: input 1 f32 output",
            "The shape [] of 'A' is not valid: 1 to 3 dimensions are allowed, each at least 1"
        },
        {
            "MG1007",
            "A: input 32768x32768 f32 output",
            "A: input 4096x4096 f32 output",
            "The value of 'A', 32768x32768, has more than 268435456 elements"
        },
        {
            "MG1008",
            "In: input 16384 f32|A: dense 8193 <- In output",
            "In: input 16384 f32|A: dense 8192 <- In output",
            "The weight of 'A' is 8193 x 16384 numbers, which is 536936448 bytes; at most 536870912 bytes are allowed"
        },
        { "MG1009", In + "A: dense 0 <- In output", In + "A: dense 1 <- In output", "'A' has 0 units; at least 1 is needed" },
        {
            "MG1010",
            "A: input 2x2x3 f32 normalize(1,2;1) output",
            "A: input 2x2x3 f32 normalize(1,2,3;1) output",
            "The normalisation of 'A' has 2 means and 1 standard deviations; its shape 2x2x3 needs 1 or 3 of each"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(1,2;0.5,0) output",
            "A: input 2 f32 normalize(1,2;0.5,0.1) output",
            "The normalisation of 'A' has the mean 2 and the standard deviation 0 for channel 1; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(NaN;1) output",
            "A: input 2 f32 normalize(-1;1) output",
            "The normalisation of 'A' has the mean NaN and the standard deviation 1 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(1E+300;1) output",
            "A: input 2 f32 normalize(3E+38;1) output",
            "The normalisation of 'A' has the mean 1E+300 and the standard deviation 1 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(0;1E-300) output",
            "A: input 2 f32 normalize(0;1.2E-38) output",
            "The normalisation of 'A' has the mean 0 and the standard deviation 1E-300 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(0;1E-40) output",
            "A: input 2 f32 normalize(0;3E+38) output",
            "The normalisation of 'A' has the mean 0 and the standard deviation 1E-40 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        {
            "MG1011",
            "A: input 2 f32 normalize(0;1E+39) output",
            "A: input 2 f32 normalize(0;1E+38) output",
            "The normalisation of 'A' has the mean 0 and the standard deviation 1E+39 for channel 0; as 32-bit numbers both must be finite and the latter at least 1.17549435E-38"
        },
        { "MG1012", "A: input 2 s4*0.5 output", "A: input 2 u8 output", "'A' has elements of type s4*0.5; an input has f32 or u8" },
        {
            "MG1013",
            In + "A: identity leakyrelu(Infinity) <- In output",
            In + "A: identity leakyrelu(-1) <- In output",
            "The slope Infinity of 'A' is not finite as a 32-bit number"
        },
        {
            "MG1013",
            In + "A: identity leakyrelu(1E+300) <- In output",
            In + "A: identity leakyrelu(3E+38) <- In output",
            "The slope 1E+300 of 'A' is not finite as a 32-bit number"
        },
        { "MG1014", "A: dense 3 <- A output", In + "A: dense 3 <- In output", "'M' has no input" },
        { "MG1015", In + "A: dense 3 <- In", In + "A: dense 3 <- In output", "'M' has no output" },
        {
            "MG1016",
            In + "A: dense 3 <- In|B: dense 2 <- In output",
            In + "A: dense 3 <- In|B: dense 2 <- A output",
            "Nothing uses the value of 'A', 3: no layer reads it and it is not an output"
        },
        {
            "MG1016",
            "B: input 5x2 f32|" + In + "A: dense 3 <- In output",
            In + "A: dense 3 <- In output",
            "Nothing uses the value of 'B', 5x2: no layer reads it and it is not an output"
        },
        {
            "MG1019",
            "In: input 4 f32|A: dense 16777217 <- In output",
            "In: input 4 f32|A: dense 16777216 <- In output",
            "A batch of 16 values of 'A', each 16777217, has 268435472 elements; at most 268435456 are allowed"
        },
    };

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
        Issue issue = Assert.Single(Models.BuildWith(batches, "A: input 3 f32 output").Issues);
        Assert.Equal((id, message, Site.Model), (issue.Rule.Id, issue.Message, issue.Site));
        Assert.Empty(Models.BuildWith("batches 1 2 1024", "A: input 3 f32 output").Issues);
    }

    [Fact]
    public void EveryRuleOfShapeAndTopologyIsTested()
    {
        IEnumerable<string> tested = Rules.Select(row => (string)row[0]).Concat(["MG1017", "MG1018"]).Distinct().Order();
        Assert.Equal(DiagnosticTable.All.Select(rule => rule.Id).Where(id => id.StartsWith("MG1", StringComparison.Ordinal)), tested);
    }

    [Fact]
    public void OneErrorDoesNotCascadeToTheLayersAfterIt()
    {
        GraphResult result = Models.Build("In: input 3 f32", "A: dense 0 <- In", "B: dense 3 relu <- A", "C: dense 3 <- B output");
        Issue issue = Assert.Single(result.Issues);
        Assert.Equal(("MG1009", "A", Site.Operator), (issue.Rule.Id, issue.Layer, issue.Site));
    }

    [Fact]
    public void ACircleIsReportedOnce()
    {
        GraphResult result = Models.Build("In: input 3 f32 output", "A: dense 2 <- B", "B: dense 2 <- C", "C: dense 2 <- A output");
        Issue issue = Assert.Single(result.Issues);
        Assert.Equal(("MG1003", "A", Site.Inputs), (issue.Rule.Id, issue.Layer, issue.Site));
    }
}
