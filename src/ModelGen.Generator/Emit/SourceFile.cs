namespace ModelGen.Generator.Emit;

/// <summary>A file to add to the compilation.</summary>
/// <param name="HintName">Its name, unique in the compilation.</param>
/// <param name="Text">Its content.</param>
internal sealed record SourceFile(string HintName, string Text)
{
    /// <summary>A file's name from its parts, joined by a sign that no type's own name contains.</summary>
    public static string Name(params string[] parts) => string.Join("+", parts) + ".g.cs";
}
