using ModelGen.Runtime;

namespace ModelGen.Samples.Tests;

public sealed class LeNet5Tests
{
    [Theory]
    [InlineData(null)]
    [InlineData("no-such-folder")]
    public async Task Without_data_it_skips(string? folder)
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("LeNet5", [], ("MODELGEN_DATA", folder));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("Skipped: ", output);
    }

    [Theory]
    [PosteriorLevel(IsaLevel.Portable)]
    [PosteriorLevel(IsaLevel.Avx2)]
    [PosteriorLevel(IsaLevel.Avx512)]
    [PosteriorLevel(IsaLevel.AdvSimd)]
    public async Task The_posterior_means_get_9891_right_on_every_available_level(IsaLevel level)
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("LeNet5", [], ("MODELGEN_ISA", level.ToString()));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("9,891 of 10,000", output);
    }
}
