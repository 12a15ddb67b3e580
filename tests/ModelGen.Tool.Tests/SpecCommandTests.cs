using System.Diagnostics;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using ModelGen.Core.Specs;

namespace ModelGen.Tool.Tests;

[Collection(InspectedAssemblyTests.Name)]
public sealed class SpecCommandTests(InspectedAssembly assembly)
{
    private static readonly string[] Names = ["Demo.Digits", "Demo.Pair", "Demo.Picture", "Demo.Zoo.Cage.Inner", "Unspaced"];

    [Fact]
    public void Text_has_a_heading_and_the_specification_of_every_network()
    {
        ToolRun run = ToolRun.Spec(assembly.Path);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        IReadOnlyList<EmbeddedModel> models = EmbeddedModels.Read(assembly.Path);
        Assert.Equal(Names, models.Select(model => model.Name).Order(StringComparer.Ordinal));
        foreach (EmbeddedModel model in models)
        {
            string heading = $"# {model.Name}: topology {model.TopologyHash}, program {model.ProgramHash}";
            Assert.Contains($"{heading}\n{model.Specification}\n", run.Output);
        }

        Assert.Equal(Names.Length, run.Output.Split("# ").Length - 1);
    }

    [Fact]
    public void Json_holds_names_hashes_and_specifications()
    {
        ToolRun run = ToolRun.Spec(assembly.Path, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement[] models = [.. document.RootElement.EnumerateArray()];
        Assert.Equal(Names, models.Select(model => model.GetProperty("name").GetString()).Order(StringComparer.Ordinal));
        Assert.All(models, model =>
        {
            Assert.Equal(["name", "topology", "program", "specification"], model.EnumerateObject().Select(property => property.Name));
            ModelSpec spec = ModelSpecText.Parse(model.GetProperty("specification").GetString()!);
            Assert.Equal(spec.Name, model.GetProperty("name").GetString());
            Assert.Equal(ModelHashes.Topology(spec), model.GetProperty("topology").GetString());
            Assert.Matches("^[0-9a-f]{16}$", model.GetProperty("program").GetString());
        });
    }

    [Theory]
    [InlineData("Demo.Digits")]
    [InlineData("Demo.Zoo.Cage.Inner")]
    [InlineData("Unspaced")]
    public void One_network_is_found_under_the_name_in_its_specification(string name)
    {
        ToolRun run = ToolRun.Spec(assembly.Path, name, "--json");
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement model = Assert.Single(document.RootElement.EnumerateArray());
        Assert.Equal(name, ModelSpecText.Parse(model.GetProperty("specification").GetString()!).Name);
    }

    [Theory]
    [InlineData("Demo.Missing", "; it holds ")]
    [InlineData("Inner", "did you mean Demo.Zoo.Cage.Inner?")]
    [InlineData("demo.digits", "did you mean Demo.Digits?")]
    [InlineData("Demo.Digit", "did you mean Demo.Digits?")]
    public void An_unknown_network_is_not_there(string name, string hint) =>
        ToolRun.Spec(assembly.Path, name).AssertNo("networks.dll holds no network named " + name, hint);

    [Theory]
    [InlineData("spec")]
    [InlineData("explain")]
    public void No_code_of_the_assembly_runs(string verb)
    {
        AppContext.SetData(InspectedAssembly.Marker, null);
        Assert.Equal(0, ToolRun.Of(verb, assembly.Path).ExitCode);
        Assert.Null(AppContext.GetData(InspectedAssembly.Marker));

        // The marker works: the assembly's own initializer sets it.
        RuntimeHelpers.RunModuleConstructor(Assembly.Load(assembly.Image).ManifestModule.ModuleHandle);
        try
        {
            Assert.Equal("yes", AppContext.GetData(InspectedAssembly.Marker));
        }
        finally
        {
            AppContext.SetData(InspectedAssembly.Marker, null);
        }
    }

    [Fact]
    public async Task The_executable_finds_the_command_and_returns_its_exit_code()
    {
        string tool = typeof(EmbeddedModels).Assembly.Location;
        Assert.Equal((0, true), await Execute(tool, "spec", assembly.Path, "Demo.Digits"));
        Assert.Equal((1, false), await Execute(tool, "spec", assembly.Path, "Demo.Missing"));
        Assert.Equal((2, false), await Execute(tool, "inspect", assembly.Path + ".missing"));
    }

    private static async Task<(int ExitCode, bool HasOutput)> Execute(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync(), error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.NotEqual((await output).Length > 0, (await error).Length > 0);
        return (process.ExitCode, (await output).Length > 0);
    }
}
