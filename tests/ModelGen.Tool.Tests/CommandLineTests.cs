namespace ModelGen.Tool.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("see modelgen --help")]
    [InlineData("no verb inpsect; did you mean inspect?", "inpsect", "x")]
    [InlineData("no verb train; see modelgen --help", "train")]
    [InlineData("--frequency", "doctor", "--frequency", "3")]
    [InlineData("inspect", "inspect")]
    [InlineData("--input", "run", "x.dll")]
    [InlineData("many", "bench", "x.dll", "X", "--batch", "many")]
    [InlineData("--seconds: expected 0 to 60, got NaN", "doctor", "--seconds", "NaN")]
    [InlineData("--batch: expected 1 to 1024, got 0", "explain", "x.dll", "--batch", "0")]
    public void A_wrong_line_is_refused(string expected, params string[] arguments) => ToolRun.Of(arguments).AssertRefused(expected);

    [Theory]
    [InlineData()]
    [InlineData("spec")]
    [InlineData("explain")]
    [InlineData("doctor")]
    [InlineData("bench")]
    [InlineData("run")]
    [InlineData("inspect")]
    public void Every_verb_has_help(params string[] verb)
    {
        ToolRun run = ToolRun.Of([.. verb, "--help"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.All(verb, name => Assert.Contains("modelgen " + name, run.Output.Replace("testhost", "modelgen", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("kitten", "sitting", null)]
    [InlineData("inspect", "INSPECT", "INSPECT")]
    [InlineData("Digits", "Demo.Digits", "Demo.Digits")]
    [InlineData("Digts", "Demo.Digits", "Demo.Digits")]
    [InlineData("", "A", "A")]
    [InlineData("", "Demo.Digits", null)]
    public void Near_names_are_suggested(string name, string candidate, string? expected) => Assert.Equal(expected, Nearest.Of(name, [candidate]));

    [Fact]
    public void The_nearest_name_wins() => Assert.Equal("Net2", Nearest.Of("Net2x", ["Net1", "Net2", "Nets"]));
}
