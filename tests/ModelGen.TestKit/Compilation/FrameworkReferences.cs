using Microsoft.CodeAnalysis;

namespace ModelGen.TestKit;

/// <summary>What an in-memory compilation may refer to.</summary>
public static class FrameworkReferences
{
    private static readonly Lazy<MetadataReference[]> Framework = new(() => [.. TrustedAssemblies().Where(IsFramework).Select(Reference)]);

    private static readonly Lazy<MetadataReference[]> UserReferences = new(() =>
    [
        .. Framework.Value,
        Reference(typeof(ModelAttribute).Assembly.Location),
        Reference(typeof(Kernels.Frame).Assembly.Location),
        Reference(typeof(Runtime.NetworkInfo).Assembly.Location),
    ]);

    /// <summary>The framework, the attributes, the kernels and the run time: what a user's project sees, and nothing of the compiler.</summary>
    public static IReadOnlyList<MetadataReference> User => UserReferences.Value;

    /// <summary>This library, for code that the tests add to a compilation.</summary>
    public static MetadataReference TestKit { get; } = Reference(typeof(FrameworkReferences).Assembly.Location);

    private static string[] TrustedAssemblies() =>
        ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    private static bool IsFramework(string path)
    {
        // The framework's own directory: a test host's list also names every package and project of the test.
        string framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return string.Equals(Path.GetDirectoryName(path), framework, StringComparison.Ordinal);
    }

    private static PortableExecutableReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
