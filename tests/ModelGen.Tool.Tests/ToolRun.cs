using System.CommandLine;

namespace ModelGen.Tool.Tests;

/// <summary>What one call of the tool returned and wrote.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Error)
{
    /// <summary>Calls <c>modelgen spec</c> inside this process.</summary>
    public static ToolRun Spec(params string[] arguments)
    {
        var console = new InvocationConfiguration
        {
            Output = new StringWriter(),
            Error = new StringWriter(),
            EnableDefaultExceptionHandler = false,
        };
        int exitCode = new RootCommand { SpecCommand.Create() }.Parse(["spec", .. arguments]).Invoke(console);
        return new ToolRun(exitCode, console.Output.ToString()!, console.Error.ToString()!);
    }

    /// <summary>Fails unless the tool refused its work in one sentence on the error stream.</summary>
    public void AssertRefused(params string[] expected)
    {
        Assert.Equal((1, ""), (ExitCode, Output));
        string sentence = Assert.Single(Error.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.All(expected, text => Assert.Contains(text, sentence));
    }
}
