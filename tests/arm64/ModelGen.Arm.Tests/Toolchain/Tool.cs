using System.Diagnostics;

namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>What a program said and how it ended.</summary>
/// <param name="ExitCode">0 for success.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record ToolResult(int ExitCode, string Output, string Error);

/// <summary>Runs programs.</summary>
internal static class Tool
{
    // Far above what any of them takes, on a busy machine too.
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(10);

    /// <summary>Runs a program and fails with its words where it fails.</summary>
    public static string Run(string program, params string[] arguments)
    {
        ToolResult result = Try(program, arguments);
        Assert.True(result.ExitCode == 0, $"{Path.GetFileName(program)} ended with {result.ExitCode}: {result.Error}{result.Output}");
        return result.Output;
    }

    /// <summary>Runs a program to its end, whatever that is, and fails where there is none.</summary>
    public static ToolResult Try(string program, params string[] arguments)
    {
        using var process = new Process
        {
            StartInfo = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true },
        };
        process.Start();
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        if (!Task.WhenAll(output, error, process.WaitForExitAsync()).Wait(Limit))
        {
            process.Kill(entireProcessTree: true);
            Assert.Fail($"{Path.GetFileName(program)} did not end within {Limit.TotalMinutes} minutes.");
        }

        return new ToolResult(process.ExitCode, output.Result, error.Result);
    }
}
