using System.Text.RegularExpressions;

namespace ModelGen.Package.Tests.Building;

/// <summary>An error or a warning of a build.</summary>
/// <param name="Project">The name of the project.</param>
/// <param name="Code">For example <c>MG8003</c>.</param>
/// <param name="Line">The line in which it was printed, with its place and text.</param>
public sealed partial record Finding(string Project, string Code, string Line)
{
    /// <summary>All findings in a build's output, each once: a build prints them when they occur and again at its end.</summary>
    public static IReadOnlyList<Finding> In(string output) =>
    [
        .. output.Split('\n')
            .Select(line => Pattern().Match(line.Trim()))
            .Where(match => match.Success)
            .Select(match => new Finding(
                Path.GetFileNameWithoutExtension(match.Groups["project"].Value), match.Groups["code"].Value, match.Value))
            .Distinct(),
    ];

    [GeneratedRegex(@"^(.*: )?(error|warning) (?<code>[A-Z]+\d+) *: .* \[(?<project>[^\]]+)\]$")]
    private static partial Regex Pattern();
}
