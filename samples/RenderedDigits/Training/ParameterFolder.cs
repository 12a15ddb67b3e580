namespace ModelGen.Samples.Training;

/// <summary>Where the trained parameters of a sample are: a folder beside the program and, if there is one, the source tree's.</summary>
/// <param name="sample">The sample's name, which is that of its folder under <c>samples</c>.</param>
public sealed class ParameterFolder(string sample)
{
    private const string Name = "parameters";

    /// <summary>A file beside the program.</summary>
    public static string BesideProgram(string file) => Path.Combine(AppContext.BaseDirectory, Name, file);

    /// <summary>Where a training run writes a file: beside the program and in the source tree around the program or the working folder.</summary>
    public IEnumerable<string> ToWrite(string file)
    {
        yield return BesideProgram(file);
        if ((SourceAround(AppContext.BaseDirectory) ?? SourceAround(Environment.CurrentDirectory)) is string source)
            yield return Path.Combine(source, Name, file);
    }

    private string? SourceAround(string path)
    {
        for (DirectoryInfo? folder = new(path); folder is not null; folder = folder.Parent)
        {
            string source = Path.Combine(folder.FullName, "samples", sample);
            if (File.Exists(Path.Combine(source, sample + ".csproj")))
                return source;
        }

        return null;
    }
}
