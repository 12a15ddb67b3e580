using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.TestKit;
using ModelGen.Tool;

namespace ModelGen.Generator.Tests.Emission;

public sealed class MetadataTests
{
    [Fact]
    public void The_specification_is_read_from_metadata_without_loading_code()
    {
        byte[] image = CompiledAssembly.Emit(GeneratorDriverHarness.Run([Examples.Digits, Examples.Branches]).Compilation);
        IReadOnlyList<EmbeddedModel> models = Tool.EmbeddedModels.Read(new MemoryStream(image));
        EmbeddedModel digits = Assert.Single(models, found => found.Name == "Demo.Digits");
        ModelSpec spec = ModelSpecText.Parse(digits.Specification);
        Assert.Equal("Demo.Digits", spec.Name);
        Assert.Equal(["Image", "Hidden", "Logits"], spec.Layers.Select(layer => layer.Name));
        Assert.Equal(ModelSpecText.Write(spec).TrimEnd('\n'), digits.Specification.TrimEnd('\n'));
        Assert.Equal(ModelHashes.Topology(spec), digits.TopologyHash);
        Assert.NotEqual(digits.TopologyHash, digits.ProgramHash);

        Graph graph = Assert.IsType<Graph>(GraphBuilder.Build(spec).Graph);
        Assert.Equal(["Hidden.weight", "Hidden.bias", "Logits.weight", "Logits.bias"], graph.Parameters.Select(parameter => parameter.Name));
        Assert.Single(models, found => found.Name == "Demo.Inner.Branches");
    }

    [Fact]
    public void The_class_tells_at_run_time_what_its_metadata_says()
    {
        using CompiledAssembly assembly = CompiledAssembly.Of(GeneratorDriverHarness.Run(Examples.Branches));
        EmbeddedModel declaration = Assert.Single(Tool.EmbeddedModels.Read(new MemoryStream(assembly.Image)));
        Runtime.NetworkInfo info = assembly.Info("Demo.Inner.Branches");
        Assert.Equal(declaration.Specification, info.Specification);
        Assert.Equal(declaration.TopologyHash, info.TopologyHash);
        Assert.Equal(["Image", "Context"], info.Inputs.Select(input => input.Name));
        Assert.Equal([Element.UInt8, Element.Float32], info.Inputs.Select(input => input.Element));
        Assert.Equal(["Gate", "Echo", "Head"], info.Outputs.Select(output => output.Name));
        Assert.Equal([3, 7, 17], info.Outputs.Select(output => output.Count));
    }
}
