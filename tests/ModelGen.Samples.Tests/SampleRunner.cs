using System.Diagnostics;

namespace ModelGen.Samples.Tests;

/// <summary>Runs a sample as its user does, in a process of its own.</summary>
internal static class SampleRunner
{
    public static async Task<(int ExitCode, string Output, string Error)> Run(
        string sample, string[] arguments, params (string Name, string? Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, sample + ".dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string? value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
