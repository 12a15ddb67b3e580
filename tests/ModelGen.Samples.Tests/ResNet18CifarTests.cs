using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ResNet18Cifar;

namespace ModelGen.Samples.Tests;

public sealed class ResNet18CifarTests
{
    [Fact]
    public void It_has_the_layers_and_the_size_of_ResNet_18()
    {
        Graph graph = GraphBuilder.Build(ModelSpecText.Parse(ResNet18.Info.Specification)).Graph!;
        Assert.Equal(20, graph.Nodes.Count(node => node.Operation is ConvOperation)); // 17 on the way, 3 beside it
        Assert.Equal(11_173_962, graph.Parameters.Where(IsTrained).Sum(parameter => parameter.Shape.Count));
        Assert.Equal(555_422_720, ResNet18.Info.Layers.Sum(layer => layer.Macs));
    }

    [Fact]
    public void It_computes_what_the_reference_does() =>
        ReferenceComparison.Check<ResNet18>((net, image, logits) => net.Predict(image, logits));

    [Fact]
    public async Task The_program_prints_the_logits_and_a_profile()
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("ResNet18Cifar", []);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("555,422,720 multiply-accumulates", output);
        Assert.Contains("Down4.Skip", output);
        Assert.Contains("total", output);
    }

    private static bool IsTrained(Parameter parameter) => parameter.Role is not (ParameterRole.Mean or ParameterRole.Variance);
}
