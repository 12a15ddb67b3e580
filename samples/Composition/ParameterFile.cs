namespace Composition;

/// <summary>Where the trained parameters are.</summary>
internal static class ParameterFile
{
    private const string Name = "residual.safetensors";

    /// <summary>Beside the program.</summary>
    public static string Path => System.IO.Path.Combine(AppContext.BaseDirectory, "parameters", Name);

    /// <summary>Where a training run writes: the source tree around the program, or the working folder without one.</summary>
    public static string Source
    {
        get
        {
            for (DirectoryInfo? folder = new(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
            {
                string sample = System.IO.Path.Combine(folder.FullName, "samples", "Composition");
                if (Directory.Exists(sample))
                    return System.IO.Path.Combine(sample, "parameters", Name);
            }

            return Name;
        }
    }
}
