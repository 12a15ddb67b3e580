using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.TestKit;

/// <summary>How the harness compiles.</summary>
public sealed record HarnessOptions
{
    /// <summary>The defaults: a library named <c>Tests</c> that must compile without a warning.</summary>
    public static HarnessOptions Default { get; } = new();

    /// <summary>The name of the assembly.</summary>
    public string AssemblyName { get; init; } = "Tests";

    /// <summary>The language version of the user's project.</summary>
    public LanguageVersion LanguageVersion { get; init; } = LanguageVersion.Preview;

    /// <summary>Global options, for example <c>build_property.ModelGenIsa</c>.</summary>
    public IReadOnlyDictionary<string, string> GlobalOptions { get; init; } = new Dictionary<string, string>();

    /// <summary>
    /// Whether the declaration is broken on purpose. Its compilation must still be free of errors and warnings (findings are the
    /// analyzer's), but later steps of the generator may not run.
    /// </summary>
    public bool BrokenDeclaration { get; init; }

    /// <summary>Whether missing XML documentation of public members is a warning, as in a project that writes a documentation file.</summary>
    public bool RequireDocumentation { get; init; }

    /// <summary>Whether the result is compiled right away. Not needed where the test emits it, which finds the same errors and warnings.</summary>
    public bool Compile { get; init; } = true;
}
