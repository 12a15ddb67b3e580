namespace ModelGen.TestKit;

/// <summary>A text to be compared with a file of the repository.</summary>
/// <param name="Name">Tells several texts of one test apart, for example a generated file's name without <c>.cs</c>; null for a single one.</param>
/// <param name="Extension">The kind of text: <c>cs</c> or <c>txt</c>.</param>
/// <param name="Text">The text.</param>
public sealed record SnapshotFile(string? Name, string Extension, string Text)
{
    /// <summary>A generated file, named as Verify.SourceGenerators names it.</summary>
    public static SnapshotFile Of(GeneratedSource source) =>
        new(source.HintName.EndsWith(".cs", StringComparison.Ordinal) ? source.HintName[..^3] : source.HintName, "cs", source.Text);

    internal string FileName(string prefix, string state) =>
        prefix + (Name is null ? "" : "#" + Name) + "." + state + "." + Extension;
}
