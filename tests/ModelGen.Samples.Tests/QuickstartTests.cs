using System.Text.Json;

namespace ModelGen.Samples.Tests;

public sealed class QuickstartTests
{
    [Fact]
    public async Task Json_has_the_documented_keys_and_holds_the_promised_accuracy()
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("Quickstart", ["--json"]);
        Assert.Equal((0, ""), (exitCode, error));
        using JsonDocument document = JsonDocument.Parse(output);
        JsonElement root = document.RootElement;
        Assert.Equal(
            [
                "accuracy", "convolutionalAccuracy", "linearAccuracy", "medianUs", "p99Us", "allocatedBytesPerCall",
                "convolutionalMedianUs", "convolutionalP99Us", "convolutionalAllocatedBytesPerCall", "level",
            ],
            root.EnumerateObject().Select(property => property.Name));
        Assert.InRange(Number("accuracy"), 0.97, 1);
        Assert.InRange(Number("convolutionalAccuracy"), Math.Max(0.99, Number("accuracy") + 0.01), 1);
        Assert.InRange(Number("linearAccuracy"), 0.4, 0.8);
        Assert.Equal(0, Number("allocatedBytesPerCall"));
        Assert.Equal(0, Number("convolutionalAllocatedBytesPerCall"));
        Assert.InRange(Number("p99Us"), Number("medianUs"), double.MaxValue);
        Assert.InRange(Number("convolutionalP99Us"), Number("convolutionalMedianUs"), double.MaxValue);

        double Number(string property) => root.GetProperty(property).GetDouble();
    }

    [Fact]
    public async Task Tables_name_every_layer_and_the_forced_level()
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("Quickstart", [], ("MODELGEN_ISA", "portable"));
        Assert.Equal((0, ""), (exitCode, error));
        string[] expected =
        [
            "Hidden1", "Hidden2", "Logits", "401,920", "10,000 images", "linear control", "Portable: forced by",
            "Edges", "Strokes", "conv2d 16 3x3", "maxpool2d 2x2",
        ];
        foreach (string text in expected)
            Assert.Contains(text, output);
    }

    [Theory]
    [InlineData(2, "--bogus", "--bogus")]
    [InlineData(2, "extra", "extra")]
    [InlineData(2, "--mnist", "--mnist")]
    [InlineData(2, "--train --json", "--train")]
    [InlineData(1, "--mnist no-such-folder", "no-such-folder")]
    [InlineData(1, "--parameters no-such-file", "no-such-file")]
    public async Task A_wrong_command_line_is_an_error(int expectedCode, string arguments, string expectedText)
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("Quickstart", arguments.Split(' '));
        Assert.Equal((expectedCode, ""), (exitCode, output));
        Assert.Contains(expectedText, error);
    }

    [Fact]
    public async Task Parameters_of_another_topology_are_refused()
    {
        string other = Path.Combine(AppContext.BaseDirectory, "parameters", "residual.safetensors");
        (int exitCode, string output, string error) = await SampleRunner.Run("Quickstart", ["--parameters", other]);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("Hidden1.weight", error);
    }
}
