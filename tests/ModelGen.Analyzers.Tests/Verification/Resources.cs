using System.Reflection;

namespace ModelGen.Analyzers.Tests.Verification;

/// <summary>Files that are embedded into the tests.</summary>
internal static class Resources
{
    /// <summary>The names in a folder without it, in their order.</summary>
    public static IReadOnlyList<string> Names(string folder) =>
    [
        .. Assembly.GetExecutingAssembly().GetManifestResourceNames()
            .Where(name => name.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(name => name[(folder.Length + 1)..])
            .Order(StringComparer.Ordinal),
    ];

    /// <summary>The text of a file, with line feeds only; empty where there is none.</summary>
    public static string Text(string path)
    {
        using Stream? stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(path);
        return stream is null ? "" : new StreamReader(stream).ReadToEnd().Replace("\r", "", StringComparison.Ordinal);
    }
}
