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
            ["accuracy", "linearAccuracy", "medianUs", "p99Us", "allocatedBytesPerCall", "level"],
            root.EnumerateObject().Select(property => property.Name));
        Assert.InRange(root.GetProperty("accuracy").GetDouble(), 0.97, 1);
        Assert.InRange(root.GetProperty("linearAccuracy").GetDouble(), 0.5, 0.9);
        Assert.Equal(0, root.GetProperty("allocatedBytesPerCall").GetDouble());
        Assert.InRange(root.GetProperty("p99Us").GetDouble(), root.GetProperty("medianUs").GetDouble(), double.MaxValue);
    }

    [Fact]
    public async Task Tables_name_every_layer_and_the_forced_level()
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("Quickstart", [], ("MODELGEN_ISA", "portable"));
        Assert.Equal((0, ""), (exitCode, error));
        string[] expected = ["Hidden1", "Hidden2", "Logits", "401,920", "10,000 images", "linear control", "Portable: forced by"];
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
        string linear = Path.Combine(AppContext.BaseDirectory, "parameters", "linear.safetensors");
        (int exitCode, string output, string error) = await SampleRunner.Run("Quickstart", ["--parameters", linear]);
        Assert.Equal((1, ""), (exitCode, output));
        Assert.Contains("Hidden1.weight", error);
    }
}
