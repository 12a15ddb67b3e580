using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Graphs;

/// <summary>Models from lines of the canonical text.</summary>
internal static class Models
{
    public static GraphResult Build(params string[] layers) => BuildWith("batches 1 16", layers);

    public static GraphResult BuildWith(string batches, params string[] layers) =>
        GraphBuilder.Build(ModelSpecText.Parse($"modelgen 1\nmodel M\n{batches}\n{string.Join('\n', layers)}\n"));

    public static Graph Graph(params string[] layers)
    {
        GraphResult result = Build(layers);
        Assert.Empty(result.Issues);
        return Assert.IsType<Graph>(result.Graph);
    }
}
