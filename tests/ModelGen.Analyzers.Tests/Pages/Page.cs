using System.Text.RegularExpressions;
using ModelGen.Analyzers.Tests.Verification;

namespace ModelGen.Analyzers.Tests.Pages;

/// <summary>The documentation page of a rule.</summary>
/// <param name="Id">The rule's number.</param>
/// <param name="Before">The example that breaks it.</param>
/// <param name="After">The example that does not.</param>
internal sealed record Page(string Id, Example Before, Example After)
{
    private static readonly Regex s_form = new(
        @"\A# (?<id>MG\d{4}): .+\n\n\*(?:Error|Warning|Info|Hidden)\.\* .+\n\n## Why\n\n.+\n\n## Before\n\n```(?<language>\w+)\n(?<before>[^`]+)\n```\n\n## After\n\n```\k<language>\n(?<after>[^`]+)\n```\n\z",
        RegexOptions.CultureInvariant);

    /// <summary>Reads a page; it has exactly these parts.</summary>
    public static Page Read(string id)
    {
        Match form = s_form.Match(Resources.Text($"docs/{id}.md"));
        Assert.True(form.Success && form.Groups["id"].Value == id, $"The page of {id} has another form.");
        string language = form.Groups["language"].Value;
        return new Page(id, new Example(language, form.Groups["before"].Value), new Example(language, form.Groups["after"].Value));
    }
}

/// <summary>An example on a page.</summary>
/// <param name="Language"><c>csharp</c>, <c>xml</c> for a project file, or <c>text</c> for a specification.</param>
/// <param name="Text">The example.</param>
internal sealed record Example(string Language, string Text)
{
    private const string Model = """
        [Model]
        public sealed partial class Digits
        {
            [Input(28, 28, 1)]
            public partial Layer Image { get; }

            [Dense(10)]
            public partial Layer Logits { get; }
        }
        """;

    /// <summary>A whole file: layers stand in a model, and a project has one.</summary>
    public string Source => "using ModelGen;\n" + (Language, Text.Contains(" class ", StringComparison.Ordinal)) switch
    {
        ("csharp", true) => Text,
        ("csharp", false) => "[Model]\npublic sealed partial class Net\n{\n" + Text + "\n}\n",
        _ => Model,
    };

    /// <summary>The properties of the project, in C# in a comment.</summary>
    public Dictionary<string, string> Properties => Regex.Matches(Text, @"<(\w+)>([^<]*)</\1>", RegexOptions.CultureInvariant)
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value, StringComparer.Ordinal);

    /// <summary>The parameter files of the project, in C# in comments: an item, and a line that says what its file holds.</summary>
    public IReadOnlyList<ManifestFile> Files =>
    [
        .. Regex.Matches(Text, @"// <ModelGenParameters Include=""(?<file>[^""]+)"" Model=""(?<model>[^""]+)""", RegexOptions.CultureInvariant)
            .Select(item => (File: item.Groups["file"].Value, Model: item.Groups["model"].Value))
            .Select(item => new ManifestFile(item.Model, item.File, Regex.Match(Text, $"// {item.File}: (.+)").Groups[1].Value.Split("; "))),
    ];
}
