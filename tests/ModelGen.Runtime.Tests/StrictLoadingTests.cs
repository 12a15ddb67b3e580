namespace ModelGen.Runtime.Tests;

public class StrictLoadingTests
{
    [Fact]
    public void Missing_parameters_are_named_with_what_the_file_has()
        => Assert.Equal(
            "parameters: Logits.bias: expected F32 [3], got no tensor of that name; the file has Logits.weight.",
            Refusal(null, null, ("Logits.weight", [3, 8], TinyFile.Weight)));

    [Fact]
    public void Misshapen_parameters_are_named_with_both_shapes()
        => Assert.Equal(
            "parameters: Logits.weight: expected shape [3, 8], got [8, 3].",
            Refusal(null, null, ("Logits.weight", [8, 3], TinyFile.Weight), ("Logits.bias", [3], TinyFile.Bias)));

    [Fact]
    public void Extra_tensors_are_refused_unless_a_pattern_lets_them_pass()
    {
        (string, int[], float[])[] tensors = [.. TinyFile.Tensors, ("optimizer.step", [1], [3f]), ("Logits.weight.rho", [2], [1f, 2f])];
        string message = Refusal(null, null, tensors);
        Assert.Contains("2 problems", message);
        Assert.Contains("optimizer.step: expected no such tensor, got F32 [1]", message);
        Assert.Contains("Logits.weight.rho: expected no such tensor, got F32 [2]", message);
        Assert.Contains("Logits.weight.rho", Refusal(null, new LoadOptions { Ignore = ["optimizer.*"] }, tensors));
        TinyNet.Load(TinyFile.Stream(null, tensors), new LoadOptions { Ignore = ["opt*step", "*.rho"] }).Dispose();
    }

    [Theory]
    [InlineData(float.NaN, "NaN")]
    [InlineData(float.PositiveInfinity, "infinity")]
    [InlineData(float.NegativeInfinity, "-infinity")]
    public void Values_that_are_not_finite_are_named_with_their_index(float value, string name)
    {
        for (int at = 0; at < 24; at++)
        {
            float[] weight = [.. TinyFile.Weight];
            weight[at] = value;
            Assert.Equal(
                $"parameters: Logits.weight: expected finite values, got {name} at [{at / 8}, {at % 8}].",
                Refusal(null, null, ("Logits.weight", [3, 8], weight), ("Logits.bias", [3], TinyFile.Bias)));
        }
    }

    [Fact]
    public void A_file_for_another_topology_is_refused_and_one_that_states_none_is_not()
    {
        Assert.Equal(
            "parameters: the file: expected parameters of Demo.Tiny with topology 7090, got topology beef.",
            Refusal(new() { ["modelgen.topology"] = "beef" }, null));
        TinyNet.Load(TinyFile.Stream(new() { ["modelgen.topology"] = "7090" })).Dispose();
        TinyNet.Load(TinyFile.Stream(new() { ["other"] = "beef" })).Dispose();
    }

    [Fact]
    public void The_keys_of_the_metadata_are_part_of_the_file_format()
    {
        Assert.Equal("modelgen.topology", ParameterMetadata.Topology);
        Assert.Equal("modelgen.flatten", ParameterMetadata.Flatten);
    }

    [Fact]
    public void Integer_tensors_are_no_parameters()
    {
        byte[] bytes = RawFile.Bytes(
            """{"Logits.weight":{"dtype":"I8","shape":[3,8],"data_offsets":[0,24]},"Logits.bias":{"dtype":"F16","shape":[3],"data_offsets":[24,30]}}""",
            new byte[30]);
        string message = Assert.Throws<ParameterFileException>(() => TinyNet.Load(new MemoryStream(bytes))).Message;
        Assert.Equal("parameters: Logits.weight: expected F32, F16 or BF16, got I8.", message);
    }

    [Fact]
    public void The_first_few_of_many_problems_are_shown_and_all_are_listed()
    {
        (string, int[], float[])[] tensors = [.. Enumerable.Range(0, 9).Select(i => ($"t{i}", (int[])[1], (float[])[0f]))];
        var error = Assert.Throws<ParameterFileException>(() => TinyNet.Load(TinyFile.Stream(null, tensors)));
        Assert.Equal(11, error.Problems.Count);
        Assert.Contains("11 problems", error.Message);
        Assert.Contains("... and 6 more.", error.Message);
        Assert.Equal(7, error.Message.Split('\n').Length);
    }

    [Fact]
    public void A_name_map_reads_foreign_names()
    {
        var map = new Dictionary<string, string> { ["Logits.weight"] = "fc/kernel:0", ["Logits.bias"] = "fc/bias:0" };
        using TinyNet net = TinyNet.Load(
            TinyFile.Stream(null, ("fc/kernel:0", [3, 8], TinyFile.Weight), ("fc/bias:0", [3], TinyFile.Bias)), new LoadOptions { NameMap = map });
        CheckResults(net, TinyFile.Images(3, 1));
        Assert.Contains(
            "Logits.bias (fc/bias:0 in the file): expected F32 [3], got no tensor",
            Refusal(null, new LoadOptions { NameMap = map }, ("fc/kernel:0", [3, 8], TinyFile.Weight)));
        // The canonical names of mapped parameters mean nothing any more.
        Assert.Contains("Logits.weight: expected no such tensor", Refusal(null, new LoadOptions { NameMap = map }));
    }

    [Fact]
    public void A_name_map_must_name_parameters_of_the_network()
    {
        var map = new Dictionary<string, string> { ["Logit.weight"] = "x" };
        var error = Assert.Throws<ArgumentException>(() => TinyNet.Load(TinyFile.Stream(), new LoadOptions { NameMap = map }));
        Assert.Contains("Logit.weight", error.Message);
        Assert.Contains("Logits.weight, Logits.bias", error.Message);
    }

    [Fact]
    public void Weights_of_a_channel_first_file_are_permuted()
    {
        // PyTorch's order: element (channel, row, column) stands at channel * 4 + row * 2 + column.
        float[] foreign = new float[24];
        for (int i = 0; i < 24; i++)
            foreign[i / 8 * 8 + i % 2 * 4 + i % 8 / 2] = TinyFile.Weight[i];
        (string, int[], float[])[] tensors = [("Logits.weight", [3, 8], foreign), ("Logits.bias", [3], TinyFile.Bias)];
        float[] images = TinyFile.Images(4, 2);

        using (TinyNet net = TinyNet.Load(TinyFile.Stream(new() { ["modelgen.flatten"] = "channel,row,column" }, tensors)))
            CheckResults(net, images);
        using (TinyNet net = TinyNet.Load(TinyFile.Stream(null, tensors), new LoadOptions { FlattenOrder = FlattenOrder.ChannelRowColumn }))
            CheckResults(net, images);
        using (TinyNet net = TinyNet.Load(TinyFile.Stream(new() { ["modelgen.flatten"] = "row,column,channel" })))
            CheckResults(net, images);
        using (TinyNet net = TinyNet.Load(
            TinyFile.Stream(new() { ["modelgen.flatten"] = "channel,row,column" }), new LoadOptions { FlattenOrder = FlattenOrder.RowColumnChannel }))
            CheckResults(net, images);
        Assert.Equal(
            "parameters: modelgen.flatten: expected row,column,channel or channel,row,column, got \"column,row\".",
            Refusal(new() { ["modelgen.flatten"] = "column,row" }, null));
    }

    [Fact]
    public void Half_precision_parameters_and_paths_load()
    {
        byte[] data = [.. TinyFile.Weight.Concat(TinyFile.Bias).SelectMany(v => BitConverter.GetBytes((Half)v))];
        byte[] bytes = RawFile.Bytes(
            """{"Logits.weight":{"dtype":"F16","shape":[3,8],"data_offsets":[0,48]},"Logits.bias":{"dtype":"F16","shape":[3],"data_offsets":[48,54]}}""", data);
        string path = Path.GetTempFileName();
        try
        {
            File.WriteAllBytes(path, bytes);
            using TinyNet net = TinyNet.Load(path);
            CheckResults(net, TinyFile.Images(5, 3));
            File.WriteAllBytes(path, bytes[..^1]);
            string message = Assert.Throws<ParameterFileException>(() => TinyNet.Load(path)).Message;
            Assert.StartsWith(Path.GetFileName(path) + ": ", message);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Theory]
    [InlineData("*", "", true)]
    [InlineData("*", "abc", true)]
    [InlineData("", "", true)]
    [InlineData("", "a", false)]
    [InlineData("a*c", "abbc", true)]
    [InlineData("a*c", "abcd", false)]
    [InlineData("*.rho", "x.weight.rho", true)]
    [InlineData("*.rho", "x.rho.weight", false)]
    [InlineData("a*b*c", "aXbYbc", true)]
    [InlineData("A*", "abc", false)]
    [InlineData("a.b", "axb", false)]
    public void A_star_stands_for_any_characters(string pattern, string name, bool matches)
        => Assert.Equal(matches, NamePattern.Matches(pattern, name));

    [Theory]
    [InlineData("a.b", "a.b", "x", "x")]
    [InlineData("a.b", "a.c", "x", null)]
    [InlineData("*", "abc", "*.w", "abc.w")]
    [InlineData("*.norm.mean", "S.A.norm.mean", "*.bn.running_mean", "S.A.bn.running_mean")]
    [InlineData("*.norm.mean", "S.A.norm.mean.x", "*", null)]
    [InlineData("Stage.*.A.*", "Stage.0.A.weight", "layer1.*.conv1.*", "layer1.0.conv1.weight")]
    [InlineData("*.A.*", "S.A.A.A.w", "*|*", "S|A.A.w")]
    [InlineData("**", "ab", "*|*", "|ab")]
    [InlineData("ab*ba", "aba", "*", null)]
    [InlineData("a*b*c", "abc", "x*y*z", "xyz")]
    [InlineData("a*bb*c", "abc", "x*y*z", null)]
    public void Stars_are_carried_over(string pattern, string name, string target, string? expected)
        => Assert.Equal(expected, NamePattern.Translate(pattern, name, target));

    [Fact]
    public void Programs_that_cannot_run_a_single_sample_or_overrun_their_parameters_are_refused()
    {
        LevelProgram program = TinyNet.Program();
        Assert.Throws<ArgumentException>(() => new LevelProgram(IsaLevel.Portable, 192, [.. program.Packing], [program.Batches[1]]));
        Assert.Throws<ArgumentException>(() => new LevelProgram(IsaLevel.Portable, 192, [.. program.Packing], [program.Batches[0], program.Batches[0]]));
        Assert.Throws<ArgumentException>(() => new LevelProgram(IsaLevel.Portable, 143, [.. program.Packing], [.. program.Batches]));
    }

    [Fact]
    public void Generic_code_sees_levels_and_predicted_costs()
    {
        Assert.Equal("Demo.Tiny", NameOf<TinyNet>());
        using TinyNet net = TinyFile.Load();
        Assert.Equal(IsaLevel.Portable, net.Level);
        Assert.Equal([1, 4], net.Programs.Select(p => p.Batch));
        Assert.Equal(3000, net.Programs[1].PredictedPicoseconds);
        Assert.Equal("f32-gemm", net.Programs[1].Calls[0].Kernels);

        static string NameOf<T>() where T : INetwork<T> => T.Info.Name;
    }

    private static string Refusal(Dictionary<string, string>? metadata, LoadOptions? options, params (string, int[], float[])[] tensors)
        => Assert.Throws<ParameterFileException>(() => TinyNet.Load(TinyFile.Stream(metadata, tensors), options)).Message;

    private static void CheckResults(TinyNet net, float[] images)
    {
        float[] logits = new float[images.Length / TinyNet.Inputs * TinyNet.Outputs];
        net.Predict(images.Length / TinyNet.Inputs, images, logits);
        Assert.Equal(TinyFile.Expected(images), logits);
    }
}
