using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace ModelGen.TestKit;

/// <summary>A file that the generator added.</summary>
/// <param name="HintName">The name the generator gave it.</param>
/// <param name="Text">Its text.</param>
public sealed record GeneratedSource(string HintName, string Text);

/// <summary>What one run of the generator gave.</summary>
/// <param name="Sources">The generated files, in the generator's order.</param>
/// <param name="Diagnostics">What the generator itself reported.</param>
/// <param name="Compilation">The user's code and the generated code together.</param>
/// <param name="Run">The driver's own record of the first run.</param>
public sealed record GeneratorResult(
    IReadOnlyList<GeneratedSource> Sources,
    IReadOnlyList<Diagnostic> Diagnostics,
    CSharpCompilation Compilation,
    GeneratorRunResult Run)
{
    /// <summary>The only generated file whose name contains the given text.</summary>
    public GeneratedSource Source(string part) =>
        Assert.Single(Sources, source => source.HintName.Contains(part, StringComparison.Ordinal));

    /// <summary>All generated text, file by file under its name.</summary>
    public string AllText => string.Concat(Sources.Select(source => $"// ==== {source.HintName}\n{source.Text}\n"));
}
