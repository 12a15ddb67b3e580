using System.Text.Json;
using MlperfTiny.Networks;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Runtime;

namespace ModelGen.Samples.Tests;

public sealed class MlperfTinyTests
{
    /// <summary>Folded: a weight and one bias per output. As in the originals, every convolution and every dense layer has a bias.</summary>
    [Theory]
    [InlineData("ad", 265_864, 264_192)]
    [InlineData("kws", 22_604, 2_656_768)]
    [InlineData("ic", 77_706, 12_501_632)]
    [InlineData("ic26", 203_746, 32_562_192)]
    [InlineData("vww", 210_850, 7_489_664)]
    public void With_normalisations_folded_it_has_the_published_size(string task, long parameters, long macs)
    {
        NetworkInfo info = InfoOf(task);
        Graph graph = GraphBuilder.Build(ModelSpecText.Parse(info.Specification)).Graph!;
        Node[] linear = [.. graph.Nodes.Where(node => node.Operation is ConvOperation or DenseOperation)];
        Assert.Equal(parameters, linear.Sum(node => node.Parameters[0].Shape.Count + node.Type.Shape.Channels));
        Assert.Equal(macs, linear.Sum(node => node.Parameters[0].Shape.Count * (node.Type.Shape.Count / node.Type.Shape.Channels)));
        Assert.Equal(macs, info.Layers.Sum(layer => layer.Macs));
        Assert.All(linear, node => Assert.Equal([node.Layer + ".weight", node.Layer + ".bias"], node.Parameters.Select(parameter => parameter.Name)));
    }

    [Fact]
    public void Every_network_computes_what_the_reference_does()
    {
        ReferenceComparison.Check<AnomalyDetection>((net, input, output) => net.Predict(input, output));
        ReferenceComparison.Check<KeywordSpotting>((net, input, output) => net.Predict(input, output));
        ReferenceComparison.Check<ImageClassification>((net, input, output) => net.Predict(input, output));
        ReferenceComparison.Check<ImageClassification26>((net, input, output) => net.Predict(input, output));
        ReferenceComparison.Check<VisualWakeWords>((net, input, output) => net.Predict(input, output));
    }

    [Fact]
    public async Task A_table_has_every_layer_and_the_totals()
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("MlperfTiny", ["kws"]);
        Assert.Equal((0, ""), (exitCode, error));
        string[] lines = output.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        Assert.All(
            KeywordSpotting.Info.Layers.Where(layer => layer.Operation != "identity"),
            layer => Assert.Single(lines, line => line.StartsWith(layer.Name + " ")));
        string total = Assert.Single(lines, line => line.StartsWith("total "));
        Assert.Matches(@"22,604 +2,656,768 +\d+\.\d\d +\d+\.\d\d +\d+\.\d\d$", total);
    }

    [Fact]
    public async Task Json_of_all_networks_has_the_sizes_and_times_of_each()
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("MlperfTiny", ["all", "--json", "--batch", "16"]);
        Assert.Equal((0, ""), (exitCode, error));
        using JsonDocument document = JsonDocument.Parse(output);
        Assert.Equal(
            [("ad", 265_864), ("kws", 22_604), ("ic", 77_706), ("ic26", 203_746), ("vww", 210_850)],
            document.RootElement.EnumerateArray().Select(net => (net.GetProperty("name").GetString()!, net.GetProperty("parameters").GetInt32())));
        foreach (JsonElement network in document.RootElement.EnumerateArray())
        {
            Assert.Equal(16, network.GetProperty("batch").GetInt32());
            JsonElement[] layers = [.. network.GetProperty("layers").EnumerateArray()];
            Assert.Equal(network.GetProperty("macs").GetInt64(), layers.Sum(layer => layer.GetProperty("macs").GetInt64()));
            Assert.All(
                layers.Where(layer => layer.GetProperty("macs").GetInt64() > 0),
                layer => Assert.True(layer.GetProperty("measuredUs").GetDouble() > 0 && layer.GetProperty("predictedUs").GetDouble() > 0));
        }
    }

    [Theory]
    [InlineData(2, "", "NETWORK")]
    [InlineData(2, "tts", "tts")]
    [InlineData(2, "kws --bogus", "--bogus")]
    [InlineData(2, "all --parameters kws.safetensors", "--parameters")]
    [InlineData(1, "kws --parameters no-such-file", "no-such-file")]
    [InlineData(1, "kws --batch 3", "batches of 1 and 16, not of 3")]
    public async Task A_wrong_command_line_is_an_error(int expectedCode, string arguments, string expectedText)
    {
        string[] words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        (int exitCode, string output, string error) = await SampleRunner.Run("MlperfTiny", words);
        Assert.Equal((expectedCode, ""), (exitCode, output));
        Assert.Contains(expectedText, error);
    }

    private static NetworkInfo InfoOf(string task) => task switch
    {
        "ad" => AnomalyDetection.Info,
        "kws" => KeywordSpotting.Info,
        "ic" => ImageClassification.Info,
        "ic26" => ImageClassification26.Info,
        _ => VisualWakeWords.Info,
    };
}
