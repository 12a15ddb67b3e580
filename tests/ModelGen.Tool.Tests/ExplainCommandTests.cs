using System.Text.Json;
using ModelGen.Runtime;

namespace ModelGen.Tool.Tests;

[Collection(InspectedAssemblyTests.Name)]
public sealed class ExplainCommandTests(InspectedAssembly assembly)
{
    [Fact]
    public void Json_has_the_documented_form()
    {
        JsonElement model = Explain("Demo.Pair");
        Assert.Equal(
            ["name", "topology", "program", "isSameVersion", "settings", "layers", "totals", "programs"],
            model.EnumerateObject().Select(each => each.Name));
        Assert.Equal("Demo.Pair", model.GetProperty("name").GetString());
        Assert.True(model.GetProperty("isSameVersion").GetBoolean());
    }

    [Fact]
    public void Layers_are_counted()
    {
        Assert.Equal(
            [
                ("Left", "", "[2]", 0, 0), ("Right", "", "[2]", 0, 0), ("A", "Left", "[3]", 9, 6), ("B", "Right", "[5]", 15, 10),
                ("Joined", "A, B", "[8]", 0, 0), ("Sum", "Joined", "[2]", 16, 16),
            ],
            Explain("Demo.Pair").GetProperty("layers").EnumerateArray().Select(layer => (
                layer.GetProperty("name").GetString()!,
                string.Join(", ", layer.GetProperty("inputs").EnumerateArray()),
                $"[{string.Join(", ", layer.GetProperty("shape").EnumerateArray())}]",
                layer.GetProperty("parameters").GetInt32(),
                layer.GetProperty("macs").GetInt32())));
        Assert.Equal("dense 5 relu", Explain("Demo.Pair").GetProperty("layers")[3].GetProperty("operation").GetString());
    }

    [Fact]
    public void Settings_say_where_they_come_from()
    {
        Assert.Equal(
            [
                ("target", "X64Avx2", "declared"), ("batches", "1, 4", "declared"), ("levels", "Avx512, Avx2, AdvSimd, Portable", "default"),
                ("A", "4-bit weights, 8-bit activations", "declared at the layer, its block, its model or the assembly, or by [Policy]"),
                ("Sum", "output", "declared, or the last layer"),
            ],
            Explain("Demo.Pair").GetProperty("settings").EnumerateArray().Select(setting => (
                setting.GetProperty("name").GetString()!, setting.GetProperty("value").GetString()!, setting.GetProperty("origin").GetString()!)));
        Assert.Equal("default, by level", Explain("Unspaced").GetProperty("settings")[0].GetProperty("origin").GetString());
    }

    [Fact]
    public void The_target_decides_which_levels_matter()
    {
        Assert.Equal(["Avx2", "Portable"], Levels(Explain("Demo.Pair")));
        Assert.Equal(["Avx512", "Avx2", "AdvSimd", "Portable"], Levels(Explain("Demo.Digits")));
        Assert.Equal(["AdvSimd", "Avx512"], Levels(Explain("Demo.Pair", "--level", "advsimd", "--level", "Avx512")));
        ToolRun.Of("explain", assembly.Path, "--level", "3").AssertRefused("3 is not an instruction-set level", "Portable");
    }

    [Theory]
    [InlineData("Demo.Picture", 1)]
    [InlineData("Demo.Picture", 16)]
    [InlineData("Demo.Pair", 4)]
    public void Programs_are_those_that_were_compiled(string name, int batch)
    {
        UserModel model = UserModel.Open(new FileInfo(assembly.Path), name);
        JsonElement explained = Explain(name, "--batch", $"{batch}", "--level", "Portable").GetProperty("programs")[0];
        using LoadedNetwork network = model.Load(parameters: null, IsaLevel.Portable);
        BatchProgram program = network.Programs.Single(each => each.Batch == batch);
        JsonElement total = explained.GetProperty("total");
        Assert.Equal(program.PredictedPicoseconds, total.GetProperty("predictedUs").GetDouble() * 1e6, 3);
        Assert.Equal(program.ArenaBytes, total.GetProperty("arenaBytes").GetInt64());
        Assert.Equal(network.ParameterBytes, total.GetProperty("parameterBytes").GetInt64());
        JsonElement[] calls = [.. explained.GetProperty("calls").EnumerateArray()];
        Assert.Equal(program.Calls.Select(call => call.Layer), calls.Select(call => call.GetProperty("layer").GetString()));
        Assert.Equal(program.Calls.Select(call => call.Kernels), calls.Select(call =>
            string.Join(' ', call.GetProperty("kernels").EnumerateArray().Select(kernel => kernel.GetProperty("name").GetString()))));

        // Every packed parameter belongs to a call; only the gaps that align them do not.
        long bytes = calls.Sum(call => call.GetProperty("parameterBytes").GetInt64());
        Assert.InRange(bytes, network.ParameterBytes - (2 * 64 * calls.Length), network.ParameterBytes);
    }

    [Theory]
    [InlineData("Demo.Picture")]
    [InlineData("Demo.Pair")]
    public void Values_that_live_together_lie_apart(string name)
    {
        foreach (JsonElement program in Explain(name).GetProperty("programs").EnumerateArray())
        {
            (long Offset, long End, int First, int Last)[] rows = [.. program.GetProperty("arena").EnumerateArray().Select(row => (
                row.GetProperty("offset").GetInt64(), row.GetProperty("offset").GetInt64() + row.GetProperty("bytes").GetInt64(),
                row.GetProperty("firstCall").GetInt32(), row.GetProperty("lastCall").GetInt32()))];
            Assert.NotEmpty(rows);
            Assert.All(rows, row => Assert.InRange(row.End, 1, program.GetProperty("total").GetProperty("arenaBytes").GetInt64()));
            for (int i = 0; i < rows.Length; i++)
            {
                Assert.True(rows[i].Last > rows[i].First, "Something reads what was written.");
                Assert.DoesNotContain(rows[..i], row =>
                    row.First <= rows[i].Last && rows[i].First <= row.Last && row.Offset < rows[i].End && rows[i].Offset < row.End);
            }
        }
    }

    [Fact]
    public void Text_shows_every_part()
    {
        ToolRun run = ToolRun.Of("explain", assembly.Path, "Demo.Pair", "--level", "Avx2", "--batch", "3");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.StartsWith("# Demo.Pair: topology ", run.Output);
        Assert.Contains("## Avx2, batch 3: ", run.Output);
        Assert.Matches(@"B +dense 5 relu +Right +\[5\] +15 +10\b", run.Output);
        Assert.Matches(@"f32-gemm-\w+-avx2-relu\S*: \d+ sums stay in registers", run.Output);
        Assert.Matches(@"\d+ +\d+  A +0 +2  ###", run.Output);
    }

    private static string[] Levels(JsonElement model) =>
        [.. model.GetProperty("programs").EnumerateArray().Select(program => program.GetProperty("total").GetProperty("level").GetString()!)];

    private JsonElement Explain(string model, params string[] options) => ToolRun.Json(["explain", assembly.Path, model, .. options])[0];
}
