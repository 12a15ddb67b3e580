namespace ModelGen.Runtime.Tests;

public unsafe class NormLoadingTests
{
    [Fact]
    public void A_batch_normalisation_on_its_own_becomes_mean_scale_and_shift()
    {
        using LoadedNetwork network = Load(NormNet.File([3, 0]), epsilon: 1);
        float* packed = (float*)network.Parameters;
        Assert.Equal([10, 20, 10, 20], new ReadOnlySpan<float>(packed + 32, 4));
        Assert.Equal([1.5f, -1, 1.5f, -1], new ReadOnlySpan<float>(packed + 48, 4));
        Assert.Equal([0.5f, 7, 0.5f, 7], new ReadOnlySpan<float>(packed + 64, 4));
    }

    [Fact]
    public void Variances_below_zero_are_named_with_their_index()
        => Assert.Equal(
            "parameters: Stage.A.norm.variance: expected variances of at least 0, got -0.25 at [1].",
            Assert.Throws<ParameterFileException>(() => Load(NormNet.File([0, -0.25f]), epsilon: 1)).Message);

    [Fact]
    public void A_variance_of_zero_needs_an_epsilon()
    {
        Assert.Equal(
            "parameters: Stage.A.norm.variance: expected variance + epsilon above 0, got 0 + 0 at [1].",
            Assert.Throws<ParameterFileException>(() => Load(NormNet.File([1, 0]), epsilon: 0)).Message);
        Load(NormNet.File([1, -0f]), epsilon: 1e-30).Dispose();
    }

    [Fact]
    public void A_scale_beyond_32_bits_is_refused()
        => Assert.Equal(
            "parameters: Stage.A.norm.weight: expected weight / sqrt(variance + epsilon) within 32 bits, got -1E+50 at [1].",
            Assert.Throws<ParameterFileException>(() => Load(NormNet.File([1, 0]), epsilon: 1e-100)).Message);

    [Fact]
    public void The_names_of_a_foreign_file_are_mapped_by_patterns()
    {
        var options = new LoadOptions
        {
            NameMap = new Dictionary<string, string>
            {
                ["*.norm.*"] = "features.*.bn.*",
                ["*.norm.mean"] = "features.*.bn.running_mean",
                ["*.norm.variance"] = "features.*.bn.running_var",
                ["Stage.A.weight"] = "conv.weight",
            },
            Ignore = ["*.num_batches_tracked"],
            Warmup = false,
        };
        static string Foreign(string name) => name switch
        {
            "Stage.A.weight" => "conv.weight",
            "Stage.A.norm.mean" => "features.Stage.A.bn.running_mean",
            "Stage.A.norm.variance" => "features.Stage.A.bn.running_var",
            _ => name.Replace("Stage.A.norm", "features.Stage.A.bn"),
        };
        MemoryStream file = NormNet.File([3, 3], Foreign, ("features.Stage.A.bn.num_batches_tracked", [], [5]));
        using LoadedNetwork network = LoadedNetwork.Load(NormNet.Info(), NormNet.Program(), file, options);
        Assert.Equal(10, ((float*)network.Parameters)[32]);
        Assert.Contains(
            "Stage.A.norm.mean (features.Stage.A.bn.running_mean in the file): expected F32 [2], got no tensor",
            Assert.Throws<ParameterFileException>(() => LoadedNetwork.Load(NormNet.Info(), NormNet.Program(), NormNet.File([3, 3]), options)).Message);
    }

    [Theory]
    [InlineData("*.moment", "*.m", "*.moment", "which is no parameter of Demo.Norm")]
    [InlineData("*.norm.mean", "running_mean", "running_mean", "the same number of stars")]
    [InlineData("Stage.A.weight", "*.weight", "*.weight", "the same number of stars")]
    public void Patterns_that_cannot_be_meant_are_refused(string name, string inFile, string quoted, string why)
    {
        var options = new LoadOptions { NameMap = new Dictionary<string, string> { [name] = inFile } };
        string message = Assert.Throws<ArgumentException>(() => LoadedNetwork.Load(NormNet.Info(), NormNet.Program(), NormNet.File([1, 1]), options)).Message;
        Assert.Contains(quoted, message);
        Assert.Contains(why, message);
    }

    [Fact]
    public void Two_equally_long_patterns_for_one_parameter_are_refused()
    {
        var options = new LoadOptions { NameMap = new Dictionary<string, string> { ["*.mean"] = "*.m", ["Stage*"] = "S*" } };
        string message = Assert.Throws<ArgumentException>(() => LoadedNetwork.Load(NormNet.Info(), NormNet.Program(), NormNet.File([1, 1]), options)).Message;
        Assert.Contains("two entries for Stage.A.norm.mean", message);
    }

    [Fact]
    public void Two_parameters_may_be_one_tensor_of_the_file()
    {
        var data = new float[] { 1, 2, 3, 4, 5, 6, 1.5f, 2.5f };
        byte[] bytes = RawFile.Bytes(
            """{"w":{"dtype":"F16","shape":[2,3],"data_offsets":[0,12]},"tied":{"dtype":"F16","shape":[2],"data_offsets":[12,16]}}""",
            [.. data.SelectMany(value => BitConverter.GetBytes((Half)value))]);
        var options = new LoadOptions
        {
            NameMap = new Dictionary<string, string>
            {
                ["Stage.A.weight"] = "w", ["Stage.A.norm.weight"] = "tied", ["Stage.A.norm.bias"] = "tied", ["Stage.A.norm.mean"] = "tied",
                ["Stage.A.norm.variance"] = "tied",
            },
        };
        using LoadedNetwork network = LoadedNetwork.Load(NormNet.Info(), NormNet.Program(), new MemoryStream(bytes), options);
        Assert.Equal([1.5f, 2.5f], new ReadOnlySpan<float>((float*)network.Parameters + 32, 2));
        Assert.Equal([1.5f, 2.5f], new ReadOnlySpan<float>((float*)network.Parameters + 64, 2));
    }

    [Fact]
    public void Random_parameters_are_drawn_by_role()
    {
        using var file = SafetensorsReader.Read(SeededParameters.Create(Wide(), 3));
        AssertWithin(file.ReadFloats("w"), 0, Math.Sqrt(6.0 / 400));
        AssertWithin(file.ReadFloats("scale"), 1, 0.5);
        AssertWithin(file.ReadFloats("variance"), 1, 0.5);
        AssertWithin(file.ReadFloats("mean"), 0, 0.1);
        AssertWithin(file.ReadFloats("bias"), 0, 0.1);
        AssertWithin(file.ReadFloats("plain"), 0, 0.1);

        static NetworkInfo Wide() => new("Wide", "", "", [], [], parameters:
        [
            new ParameterInfo("w", [3, 400]), new ParameterInfo("scale", [900], ParameterRole.Scale), new ParameterInfo("plain", [900]),
            new ParameterInfo("variance", [900], ParameterRole.Variance), new ParameterInfo("mean", [900], ParameterRole.Mean),
            new ParameterInfo("bias", [900], ParameterRole.Bias),
        ], layers: []);

        static void AssertWithin(float[] values, double centre, double range)
        {
            Assert.All(values, value => Assert.InRange(value, centre - range - 1e-6, centre + range + 1e-6));
            Assert.InRange(values.Max() - values.Min(), 1.9 * range, 2 * range);
        }
    }

    private static LoadedNetwork Load(Stream file, double epsilon) => LoadedNetwork.Load(NormNet.Info(), NormNet.Program(epsilon), file);
}
