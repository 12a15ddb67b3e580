using System.Text.Json;
using ModelGen.Runtime;

namespace ModelGen.Tool.Tests;

[Collection(InspectedAssemblyTests.Name)]
public sealed class RunCommandTests(InspectedAssembly assembly)
{
    private static readonly byte[] Pixels = [.. Enumerable.Range(0, 16).Select(i => (byte)(i * 17))];

    [Theory]
    [InlineData("4")]
    [InlineData("4,")]
    [InlineData("1, 4")]
    public void A_sample_gives_its_outputs(string shape)
    {
        JsonElement report = ToolRun.Json(Digits(Npy("one.npy", shape, 3, -1, 2, 5)));
        Assert.Equal(
            ["model", "level", "levelReason", "parameters", "sample", "samples", "outputs"],
            report.EnumerateObject().Select(property => property.Name));
        JsonElement output = Assert.Single(report.GetProperty("outputs").EnumerateArray());
        Assert.Equal("Logits", output.GetProperty("name").GetString());
        Assert.Equal([3, 0, 8], Values(report));
        Assert.Equal([(2, 8), (0, 3), (1, 0)], output.GetProperty("top").EnumerateArray().Select(each => (
            each.GetProperty("index").GetInt32(), each.GetProperty("value").GetInt32())));
        Assert.Equal("digits.safetensors", report.GetProperty("parameters").GetString());
    }

    [Fact]
    public void One_of_several_samples_is_chosen_and_scaled()
    {
        string path = assembly.Write("table.csv", "a,b,c,d\n1,2,3,4\n30,-10,20,50\n"u8.ToArray());
        JsonElement report = ToolRun.Json([.. Digits(path), "--sample", "1", "--scale", "0.1"]);
        Assert.Equal((1, 2), (report.GetProperty("sample").GetInt32(), report.GetProperty("samples").GetInt32()));
        Assert.Equal([3, 0, 8], Values(report).Select(value => (int)Math.Round(value)));
        ToolRun.Of([.. Digits(path), "--sample", "2"]).AssertRefused("table.csv: expected a sample from 0 to 1, got 2.");
    }

    [Fact]
    public void Text_lists_the_largest_values_first()
    {
        ToolRun run = ToolRun.Of([.. Digits(Npy("one.npy", "4,", 3, -1, 2, 5)), "--top", "2"]);
        Assert.Equal((0, ""), (run.ExitCode, run.Error));
        Assert.EndsWith("  index  value\n      2      8\n      0      3", run.Output.ReplaceLineEndings("\n").TrimEnd());
        run = ToolRun.Of([.. Digits(Npy("one.npy", "4,", 3, -1, 2, 5)), "--top", "0"]);
        Assert.EndsWith("Logits [3]\n  3 0 8", run.Output.ReplaceLineEndings("\n").TrimEnd());
    }

    [Fact]
    public void Every_format_and_every_level_gives_the_same_values()
    {
        double[] expected = Picture(Npy("picture.npy", "4, 4, 1", [.. Pixels.Select(pixel => (float)pixel)]));
        Assert.Equal(2, expected.Length);
        Assert.Equal(expected, Picture(assembly.Write("picture.idx", DataFiles.Idx([4, 4], Pixels))));
        Assert.Equal(expected, Picture(assembly.Write("two-idx3-ubyte", DataFiles.Idx([2, 4, 4], [.. Pixels, .. Pixels.Reverse()]))));
        Assert.Equal(expected, Picture(assembly.Write("picture.png", DataFiles.Png(4, 4, Pixels))));
        Assert.Equal(expected, Picture(assembly.Write("picture.csv", System.Text.Encoding.UTF8.GetBytes(string.Join(',', Pixels)))));
        double[] portable = Picture(Path.Combine(assembly.Folder, "picture.idx"), "--level", "portable");
        Assert.All(expected.Zip(portable), pair => Assert.Equal(pair.First, pair.Second, 1e-4 * Math.Abs(pair.First)));
        Assert.NotEqual(expected, Picture(Path.Combine(assembly.Folder, "two-idx3-ubyte"), "--sample", "1"));
    }

    [Fact]
    public void Inputs_are_given_in_order_or_by_name()
    {
        string left = Npy("left.npy", "2,", 1, 2), right = Npy("right.npy", "2,", 3, -4);
        double[] expected = Pair("--input", left, "--input", right);
        Assert.Equal(expected, Pair("--input", "Right=" + right, "--input", "Left=" + left));
        Assert.Equal(expected, Pair("--input", "Right=" + right, "--input", left));
        Assert.NotEqual(expected, Pair("--input", right, "--input", left));
        string[] run = ["run", assembly.Path, "Demo.Pair"];
        ToolRun.Of([.. run, "-i", left]).AssertRefused("Demo.Pair needs a file for its input Right.");
        ToolRun.Of([.. run, "-i", left, "-i", right, "-i", left]).AssertRefused("Demo.Pair has 2 input(s), Left, Right");
        ToolRun.Of([.. run, "-i", "Left=" + left, "-i", "Left=" + right]).AssertRefused("Left is given twice");
        ToolRun.Of([.. run, "-i", "Middle=" + left]).AssertRefused("no input Middle", "Left, Right");
    }

    [Theory]
    [InlineData("5,", "expected Image [4] or several of them, got [5]")]
    [InlineData("4, 3", "expected Image [4] or several of them, got [4, 3]")]
    public void A_wrong_shape_is_refused(string shape, string expected)
    {
        float[] values = new float[shape == "5," ? 5 : 12];
        ToolRun.Of(Digits(Npy("wrong.npy", shape, values))).AssertRefused("wrong.npy: " + expected);
    }

    [Fact]
    public void Unreadable_files_are_refused()
    {
        string fine = Npy("one.npy", "4,", 3, -1, 2, 5);
        ToolRun.Of(Digits(assembly.Write("cut.npy", File.ReadAllBytes(fine)[..^3]))).AssertRefused("cut.npy: ");
        ToolRun.Of(Digits(assembly.Write("x.bin", [1]))).AssertRefused("x.bin: expected a name that ends with .npy");
        ToolRun.Of(Digits(Path.Combine(assembly.Folder, "missing.npy"))).AssertRefused("missing.npy");
        ToolRun.Of([.. Digits(fine), "--level", "Avx"]).AssertRefused("Avx is not an instruction-set level");
        ToolRun.Of([.. Digits(fine), "--top", "-1"]).AssertRefused("--top: expected at least 0");
        ToolRun.Of("run", assembly.Path, "Demo.Picture", "-i", Npy("half.npy", "4, 4", new float[15].Append(0.5f).ToArray()))
            .AssertRefused("half.npy: expected whole numbers from 0 to 255", "got 0.5 at element 15");
        ToolRun.Of("run", assembly.Path, "-i", fine).AssertRefused("networks.dll holds 5 networks; name one of");
        ToolRun.Of("run", assembly.Path, "Demo.Digit", "-i", fine).AssertNo("did you mean Demo.Digits?");
        string other = Path.Combine(assembly.Folder, "other.safetensors");
        SafetensorsWriter.Write(other, [("Logits.weight", [3, 4], new float[12])]);
        ToolRun.Of("run", assembly.Path, "Demo.Digits", "-i", fine, "-p", other).AssertRefused("other.safetensors", "Logits.bias");
    }

    private static double[] Values(JsonElement report) =>
        [.. report.GetProperty("outputs")[0].GetProperty("values").EnumerateArray().Select(value => value.GetDouble())];

    private double[] Picture(string file, params string[] options) =>
        Values(ToolRun.Json(["run", assembly.Path, "Demo.Picture", "-i", file, .. options]));

    private double[] Pair(params string[] inputs) => Values(ToolRun.Json(["run", assembly.Path, "Demo.Pair", .. inputs]));

    private string Npy(string name, string shape, params float[] values) =>
        assembly.Write(name, DataFiles.Npy(shape.Contains(',') ? shape : shape + ",", values));

    private string[] Digits(string input)
    {
        string parameters = Path.Combine(assembly.Folder, "digits.safetensors");
        SafetensorsWriter.Write(
            parameters, [("Logits.weight", [3, 4], [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1]), ("Logits.bias", [3], [0, 0, 1])]);
        return ["run", assembly.Path, "Demo.Digits", "--parameters", parameters, "--input", input];
    }
}
