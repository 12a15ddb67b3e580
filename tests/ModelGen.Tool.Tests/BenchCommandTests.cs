using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using ModelGen.Runtime;

namespace ModelGen.Tool.Tests;

[Collection(InspectedAssemblyTests.Name)]
public sealed class BenchCommandTests(InspectedAssembly assembly)
{
    // The network's assembly is a Release build.
    private static bool IsDebugBuild =>
        typeof(Kernels.Frame).Assembly.GetCustomAttribute<DebuggableAttribute>() is { IsJITOptimizerDisabled: true };

    [Fact]
    public void Json_tells_times_and_compares_levels()
    {
        JsonElement report = ToolRun.Json("bench", assembly.Path, "Demo.Pair", "--batch", "4", "--seconds", "0.01");
        Assert.Equal(
            ["model", "level", "levelReason", "batch", "isOptimized", "parameters", "latency", "predictedUs", "checks", "calls"],
            report.EnumerateObject().Select(property => property.Name));
        JsonElement latency = report.GetProperty("latency");
        Assert.True(latency.GetProperty("calls").GetInt32() >= 15);
        Assert.True(latency.GetProperty("minUs").GetDouble() <= latency.GetProperty("medianUs").GetDouble());
        Assert.True(latency.GetProperty("medianUs").GetDouble() <= latency.GetProperty("p99Us").GetDouble());
        Assert.Equal(0, latency.GetProperty("bytesPerCall").GetDouble());
        Assert.Equal(!IsDebugBuild, report.GetProperty("isOptimized").GetBoolean());

        UserModel model = UserModel.Open(new FileInfo(assembly.Path), "Demo.Pair");
        using LoadedNetwork network = model.Load(parameters: null, level: null);
        Assert.Equal($"{network.Level}", report.GetProperty("level").GetString());
        Assert.Equal(
            model.Levels.Where(level => level != network.Level && Isa.IsSupported(level)).Select(level => $"{level}").Order(),
            report.GetProperty("checks").EnumerateArray().Select(check => check.GetProperty("level").GetString()!).Order());
        Assert.Equal(
            network.Programs.Single(program => program.Batch == 4).Calls.Select(call => (call.Layer, call.Kernels)),
            report.GetProperty("calls").EnumerateArray().Select(call => (
                call.GetProperty("layer").GetString()!, call.GetProperty("kernels").GetString()!)));
    }

    [Fact]
    public void Text_names_what_was_measured()
    {
        ToolRun run = ToolRun.Of("bench", assembly.Path, "Demo.Picture", "--level", "Portable", "--seconds", "0");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("Demo.Picture, level Portable: asked for by --level, batch 1, parameters drawn from seed 1, untrained", run.Output);
        Assert.Contains("0.0 bytes per call", run.Output);
        Assert.Equal(IsDebugBuild, run.Output.Contains("Built without optimisation"));
        Assert.Contains("f32-gemv", run.Output);
    }

    [Theory]
    [InlineData("no program for a batch of 5; it has programs for 1, 4.", "--batch", "5")]
    [InlineData("no program for a batch of -1", "--batch", "-1")]
    [InlineData("--seconds: expected 0 to 3600, got -1.", "--seconds", "-1")]
    [InlineData("missing.safetensors", "--parameters", "missing.safetensors")]
    public void What_cannot_be_measured_is_refused(string expected, params string[] options) =>
        ToolRun.Of(["bench", assembly.Path, "Demo.Pair", .. options]).AssertRefused(expected);

    [Fact]
    public void A_level_of_another_processor_is_refused()
    {
        IsaLevel other = Enum.GetValues<IsaLevel>().First(level => !Isa.IsSupported(level));
        ToolRun.Of("bench", assembly.Path, "Demo.Pair", "--level", $"{other}").AssertRefused($"Demo.Pair cannot run at level {other}");
    }

    [Theory]
    [InlineData(0, 1f, 4f, 1f, 4f)]
    [InlineData(0.25, 1f, 4f, 2f, 4f)]
    [InlineData(0, float.NaN, 4f, float.NaN, 4f)]
    [InlineData(double.PositiveInfinity, 1f, 4f, float.NaN, 4f)]
    [InlineData(double.PositiveInfinity, 0f, 0f, 1f, 0f)]
    [InlineData(0, 0f, 0f, 0f, 0f)]
    public void Differences_are_relative_to_the_largest_output(double expected, float a, float b, float c, float d)
    {
        Assert.Equal(expected, LevelCheck.Difference([a, b], [c, d]));
        Assert.Equal(expected <= LevelCheck.Tolerance, new LevelCheck(IsaLevel.Avx2, expected).Agrees);
    }
}
