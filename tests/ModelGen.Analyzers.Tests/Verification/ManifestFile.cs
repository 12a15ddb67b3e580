using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Analyzers.Tests.Verification;

/// <summary>A manifest as the build hands it to the compiler.</summary>
internal sealed class ManifestFile : AdditionalText
{
    public const string Project = "/src/Demo.csproj";

    private readonly SourceText _text;

    /// <param name="model">The model that it is for.</param>
    /// <param name="text">What it says.</param>
    public ManifestFile(string model, string text)
    {
        _text = SourceText.From(text);
        Path = $"/src/obj/{model}.txt";
        Metadata = new Dictionary<string, string>
        {
            ["build_metadata.AdditionalFiles.ModelGenModel"] = model,
            ["build_metadata.AdditionalFiles.ModelGenProject"] = Project,
        };
    }

    /// <param name="model">The model that it is for.</param>
    /// <param name="file">The parameter file.</param>
    /// <param name="lines">Its tensors by type, shape and name; a line that begins with a small letter is a statement.</param>
    public ManifestFile(string model, string file, IEnumerable<string> lines)
        : this(model, string.Join('\n', ["modelgen-parameters 1", "file " + file, .. lines.Select(line => char.IsAsciiLetterUpper(line[0]) ? "tensor " + line : line), ""]))
    {
    }

    public IReadOnlyDictionary<string, string> Metadata { get; }

    public override string Path { get; }

    public override SourceText GetText(CancellationToken cancellationToken = default) => _text;
}
