namespace Quickstart;

/// <summary>Where the parameter files of this sample are.</summary>
internal static class ParameterFiles
{
    private const string Folder = "parameters", DigitsFile = "digits.safetensors", LinearFile = "linear.safetensors";

    public static string Digits => Path.Combine(BesideProgram, DigitsFile);

    public static string Linear => Path.Combine(BesideProgram, LinearFile);

    /// <summary>What a training run writes: beside the program and, where the program runs from it, in the source tree.</summary>
    public static IEnumerable<(string Digits, string Linear)> ToWrite()
    {
        foreach (string folder in new[] { BesideProgram, InSourceTree() }.OfType<string>())
        {
            Directory.CreateDirectory(folder);
            yield return (Path.Combine(folder, DigitsFile), Path.Combine(folder, LinearFile));
        }
    }

    private static string BesideProgram => Path.Combine(AppContext.BaseDirectory, Folder);

    private static string? InSourceTree()
    {
        for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Quickstart.csproj")))
                return Path.Combine(folder.FullName, Folder);
        }

        string here = Path.Combine("samples", "Quickstart");
        return File.Exists(Path.Combine(here, "Quickstart.csproj")) ? Path.GetFullPath(Path.Combine(here, Folder)) : null;
    }
}
