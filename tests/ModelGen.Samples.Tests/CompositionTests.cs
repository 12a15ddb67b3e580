using System.Globalization;
using System.Text.RegularExpressions;

namespace ModelGen.Samples.Tests;

public sealed partial class CompositionTests
{
    [Fact]
    public async Task Blocks_appear_by_their_paths_and_the_network_keeps_its_accuracy()
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("Composition", []);
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("Body.0.Up", output);
        Assert.Contains("dense 48 add(Body.2.In)", output);
        double[] shares = [.. Percentages().Matches(output).Select(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))];
        Assert.Equal(3, shares.Length);
        Assert.InRange(shares[0], 98, 100);
        Assert.True(shares[1] > shares[2], "Letters and shapes must be answered with less confidence than digits.");
    }

    [Fact]
    public async Task A_wrong_command_line_is_an_error()
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("Composition", ["retrain"]);
        Assert.Equal((2, ""), (exitCode, output));
        Assert.Contains("Usage", error);
    }

    [GeneratedRegex(@"(\d+\.\d+) %")]
    private static partial Regex Percentages();
}
