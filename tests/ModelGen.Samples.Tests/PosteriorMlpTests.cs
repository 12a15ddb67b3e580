namespace ModelGen.Samples.Tests;

public sealed class PosteriorMlpTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("no-such-folder")]
    public async Task Without_data_it_skips(string? folder)
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("PosteriorMlp", [], ("MODELGEN_DATA", folder));
        Assert.Equal((0, ""), (exitCode, error));
        Assert.StartsWith("Skipped: ", output);
    }

    /// <summary>Passes without a check where MODELGEN_DATA is not set: the sample then says 'Skipped'.</summary>
    [Theory]
    [InlineData("Portable")]
    [InlineData("Avx2")]
    [InlineData("Avx512")]
    [InlineData("AdvSimd")]
    public async Task The_posterior_means_get_9727_right_on_every_available_level(string level)
    {
        (int exitCode, string output, string error) = await SampleRunner.Run("PosteriorMlp", [], ("MODELGEN_ISA", level));
        if (output.StartsWith("Skipped: ", StringComparison.Ordinal) || error.Contains("available here", StringComparison.Ordinal))
            return;
        Assert.Equal((0, ""), (exitCode, error));
        Assert.Contains("9,727 of 10,000", output);
    }
}
