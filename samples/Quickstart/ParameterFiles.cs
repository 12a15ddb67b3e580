using ModelGen.Samples.Training;

namespace Quickstart;

/// <summary>The parameter files of this sample, which its build embeds.</summary>
internal static class ParameterFiles
{
    public const string Digits = "digits.safetensors", ConvDigits = "convdigits.safetensors", Linear = "linear.safetensors";

    private static readonly ParameterFolder Folder = new(nameof(Quickstart));

    /// <summary>What a training run writes.</summary>
    public static IEnumerable<string> ToWrite(string file) => Folder.ToWrite(file);
}
