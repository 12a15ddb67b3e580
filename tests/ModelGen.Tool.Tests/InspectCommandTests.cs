using System.Text;
using System.Text.Json;
using ModelGen.Runtime;

namespace ModelGen.Tool.Tests;

[Collection(InspectedAssemblyTests.Name)]
public sealed class InspectCommandTests(InspectedAssembly assembly)
{
    [Fact]
    public void Json_holds_every_tensor_and_the_totals()
    {
        string path = Write("fine.safetensors", ("b", [2, 2], [1, -2, 4, 5]), ("a", [1], [0.5f]));
        JsonElement file = ToolRun.Json("inspect", path);
        Assert.Equal(["file", "metadata", "tensors", "count", "bytes", "nonFinite"], file.EnumerateObject().Select(property => property.Name));
        Assert.Equal("yes", file.GetProperty("metadata").GetProperty("trained").GetString());
        Assert.Equal((5, 20, 0), (Number(file, "count"), Number(file, "bytes"), Number(file, "nonFinite")));
        JsonElement tensor = file.GetProperty("tensors")[1];
        Assert.Equal(("b", "F32"), (tensor.GetProperty("name").GetString(), tensor.GetProperty("type").GetString()));
        Assert.Equal([2, 2], tensor.GetProperty("shape").EnumerateArray().Select(dimension => dimension.GetInt32()));
        Assert.Equal((4, 16, -2, 5, 2, 0), (
            Number(tensor, "count"), Number(tensor, "bytes"), Number(tensor, "min"), Number(tensor, "max"), Number(tensor, "mean"),
            Number(tensor, "nonFinite")));
    }

    [Fact]
    public void Values_that_are_not_finite_are_counted_and_fail()
    {
        string path = Write("wild.safetensors", ("a", [4], [float.NaN, 2, float.NegativeInfinity, 4]), ("b", [1], [float.NaN]));
        ToolRun run = ToolRun.Of("inspect", path, "--json");
        Assert.Equal((1, ""), (run.ExitCode, run.Error));
        JsonElement file = run.Document();
        JsonElement tensor = file.GetProperty("tensors")[0];
        Assert.Equal((3, 2, 2, 4, 3), (
            Number(file, "nonFinite"), Number(tensor, "nonFinite"), Number(tensor, "min"), Number(tensor, "max"), Number(tensor, "mean")));
        Assert.Equal(JsonValueKind.Null, file.GetProperty("tensors")[1].GetProperty("mean").ValueKind);
    }

    [Theory]
    [InlineData("BF16", 2, 2)]
    [InlineData("I64", 8, null)]
    [InlineData("F8_E4M3", 1, null)]
    [InlineData("BOOL", 1, null)]
    public void Types_without_values_are_listed(string type, int bytes, int? max)
    {
        // The bytes are those of 2 in BF16, and something in other types.
        string header = "{\"t\":{\"dtype\":\"" + type + $"\",\"shape\":[3],\"data_offsets\":[0,{3 * bytes}]" + "}}";
        byte[] data = new byte[3 * bytes];
        data[1] = 0x40;
        string path = assembly.Write("typed.safetensors", [.. BitConverter.GetBytes((long)header.Length), .. Encoding.UTF8.GetBytes(header), .. data]);
        JsonElement tensor = ToolRun.Json("inspect", path).GetProperty("tensors")[0];
        Assert.Equal(3 * bytes, Number(tensor, "bytes"));
        Assert.Equal(max, tensor.GetProperty("max").ValueKind == JsonValueKind.Null ? null : (int?)Number(tensor, "max"));
    }

    [Fact]
    public void Text_ends_with_the_totals()
    {
        ToolRun run = ToolRun.Of("inspect", Write("text.safetensors", ("Hidden.weight", [2, 600], new float[1200])));
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.Contains("trained: yes", run.Output);
        Assert.Contains("Hidden.weight  F32   [2, 600]  4,800", run.Output);
        Assert.EndsWith("text.safetensors: 1 tensor(s), 1,200 elements, 4,800 bytes, 0 not finite.", run.Output.TrimEnd());
    }

    [Fact]
    public void A_cut_file_is_refused()
    {
        byte[] whole = File.ReadAllBytes(Write("whole.safetensors", ("a", [100], new float[100])));
        foreach (int length in (int[])[0, 7, 8, 40, whole.Length - 1])
            ToolRun.Of("inspect", assembly.Write("cut.safetensors", whole[..length])).AssertRefused("cut.safetensors: ");
    }

    private static double Number(JsonElement element, string name) => element.GetProperty(name).GetDouble();

    private string Write(string name, params (string Name, int[] Shape, float[] Values)[] tensors)
    {
        string path = Path.Combine(assembly.Folder, name);
        SafetensorsWriter.Write(path, tensors, new Dictionary<string, string> { ["trained"] = "yes" });
        return path;
    }
}
