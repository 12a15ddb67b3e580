using System.Text.Json;
using ModelGen.Runtime;

namespace ModelGen.Tool.Tests;

[Collection(InspectedAssemblyTests.Name)]
public sealed class DoctorCommandTests
{
    [Fact]
    public void Json_tells_levels_and_rates()
    {
        JsonElement report = With(null, () => ToolRun.Json("doctor", "--seconds", "0.001"));
        JsonElement[] levels = [.. report.GetProperty("levels").EnumerateArray()];
        Assert.Equal(Enum.GetNames<IsaLevel>().Order(), levels.Select(level => level.GetProperty("level").GetString()).Order());
        Assert.All(levels, level => Assert.Equal(
            Isa.IsSupported(Enum.Parse<IsaLevel>(level.GetProperty("level").GetString()!)), level.GetProperty("isSupported").GetBoolean()));
        string fastest = levels.First(level => level.GetProperty("isSupported").GetBoolean()).GetProperty("level").GetString()!;
        Assert.Equal(fastest, report.GetProperty("chosen").GetProperty("level").GetString());
        Assert.All(report.GetProperty("multiplyAdds").EnumerateArray(), peak => Assert.True(peak.GetProperty("gflopsPerSecond").GetDouble() > 0.01));
        JsonElement[] reads = [.. report.GetProperty("reads").EnumerateArray()];
        Assert.Equal("L1", reads[0].GetProperty("from").GetString());
        Assert.All(reads, read => Assert.True(read.GetProperty("gigabytesPerSecond").GetDouble() > 0.01));
        long[] sizes = [.. reads.Select(read => read.GetProperty("bytes").GetInt64())];
        Assert.Equal(sizes.Order().Distinct(), sizes);
    }

    [Fact]
    public void A_forced_level_is_chosen()
    {
        ToolRun run = With("portable", () => ToolRun.Of("doctor", "--seconds", "0"));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("runs on Portable: forced by MODELGEN_ISA", run.Output);
    }

    [Theory]
    [InlineData("Sse9", "Sse9")]
    [InlineData("neither", "which cannot run here")]
    public void A_level_that_cannot_run_fails(string forced, string expected)
    {
        IsaLevel[] impossible = [.. Enum.GetValues<IsaLevel>().Where(level => !Isa.IsSupported(level))];
        ToolRun run = With(forced == "neither" ? impossible[0].ToString() : forced, () => ToolRun.Of("doctor", "--seconds", "0"));
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        Assert.Contains(expected, run.Output);
    }

    private static T With<T>(string? forced, Func<T> run)
    {
        string? before = Environment.GetEnvironmentVariable(Isa.Variable);
        Environment.SetEnvironmentVariable(Isa.Variable, forced);
        try
        {
            return run();
        }
        finally
        {
            Environment.SetEnvironmentVariable(Isa.Variable, before);
        }
    }
}
