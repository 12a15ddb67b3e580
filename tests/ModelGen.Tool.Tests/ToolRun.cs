using System.CommandLine;
using System.Text.Json;

namespace ModelGen.Tool.Tests;

/// <summary>What one call of the tool returned and wrote.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Calls <c>modelgen</c> inside this process.</summary>
    public static ToolRun Of(params string[] arguments)
    {
        var console = new InvocationConfiguration { Output = new StringWriter(), Error = new StringWriter() };
        int exitCode = CommandLine.Run(arguments, console);
        return new ToolRun(exitCode, console.Output.ToString()!, console.Error.ToString()!);
    }

    /// <summary>Calls <c>modelgen spec</c> inside this process.</summary>
    public static ToolRun Spec(params string[] arguments) => Of(["spec", .. arguments]);

    /// <summary>Calls a verb with <c>--json</c>; fails unless it succeeds.</summary>
    public static JsonElement Json(params string[] arguments)
    {
        ToolRun run = Of([.. arguments, "--json"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        return run.Document();
    }

    /// <summary>The output as JSON.</summary>
    public JsonElement Document()
    {
        using JsonDocument document = JsonDocument.Parse(Output);
        return document.RootElement.Clone();
    }

    /// <summary>Fails unless the answer was no, in one sentence on the error stream.</summary>
    public void AssertNo(params string[] expected) => AssertSentence(1, expected);

    /// <summary>Fails unless the tool refused its work in one sentence on the error stream.</summary>
    public void AssertRefused(params string[] expected) => AssertSentence(2, expected);

    /// <summary>Fails unless the tool answered, or did not in one sentence on the error stream.</summary>
    public void AssertAnswered()
    {
        if (ExitCode != 0)
            AssertSentence(ExitCode is 1 or 2 ? ExitCode : -1);
    }

    private void AssertSentence(int exitCode, params string[] expected)
    {
        string sentence = Assert.Single(Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(expected, text => Assert.Contains(text, sentence));
        Assert.Equal((exitCode, ""), (ExitCode, Output));
        Assert.DoesNotContain("   at ", sentence);
    }
}
