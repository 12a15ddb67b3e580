using System.Diagnostics;

namespace ModelGen.Benchmarks.Startup;

/// <summary>Runs this program again.</summary>
internal static class ChildProcess
{
    /// <summary>The time from before the start to after the end, in milliseconds.</summary>
    /// <exception cref="InvalidOperationException">The child failed.</exception>
    public static double Run(params string[] arguments)
    {
        string program = Environment.ProcessPath ?? throw new InvalidOperationException("The path of this program is not known.");
        bool host = Path.GetFileNameWithoutExtension(program).Equals("dotnet", StringComparison.OrdinalIgnoreCase);
        IEnumerable<string> all = host ? [typeof(ChildProcess).Assembly.Location, .. arguments] : arguments;
        var start = new ProcessStartInfo(program, all) { UseShellExecute = false };
        long before = Stopwatch.GetTimestamp();
        using Process child = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        child.WaitForExit();
        double milliseconds = Stopwatch.GetElapsedTime(before).TotalMilliseconds;
        return child.ExitCode == 0
            ? milliseconds
            : throw new InvalidOperationException($"The child '{string.Join(' ', arguments)}' ended with status {child.ExitCode}.");
    }
}
