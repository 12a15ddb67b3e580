using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace ModelGen.Benchmarks.Measuring;

/// <summary>Keeps the measuring thread on one core: <c>MEASURE_CORE</c>, else core 1.</summary>
internal static class CoreAffinity
{
    public const string Variable = "MEASURE_CORE";

    /// <summary>Pins the main thread and the threads it starts from now on.</summary>
    /// <returns>Where it runs, in words.</returns>
    public static string Pin()
    {
        string? text = Environment.GetEnvironmentVariable(Variable);
        int core = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : 1;
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
            return "not pinned: this system does not offer it";
        if (core >= 64)
            return $"not pinned: core {core} has no place in a mask of 64 bits";
        try
        {
            Process.GetCurrentProcess().ProcessorAffinity = (nint)(1L << core);
            return $"pinned to core {core}";
        }
        catch (Win32Exception error)
        {
            return $"not pinned to core {core}: {error.Message}";
        }
    }
}
