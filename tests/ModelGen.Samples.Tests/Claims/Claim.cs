using System.Text.RegularExpressions;

namespace ModelGen.Samples.Tests.Claims;

/// <summary>A row of <c>docs/claims.md</c>.</summary>
/// <param name="Text">What is claimed, with its numbers.</param>
/// <param name="Pages">The pages that claim it, by their paths from the repository's root.</param>
/// <param name="Commands">What reproduces it.</param>
internal sealed partial record Claim(string Text, IReadOnlyList<string> Pages, IReadOnlyList<string> Commands)
{
    private const string Folder = "docs";

    public static IReadOnlyList<Claim> All { get; } = [.. Read(Repository.Read(Folder + "/claims.md"))];

    public static IEnumerable<Claim> Read(string page) => MarkdownTable.Rows(page).Where(row => row.Length == 3).Select(row => new Claim(
        row[0],
        [.. Links().Matches(row[1]).Select(link => Path.GetRelativePath(Repository.Root, Repository.PathOf(Path.Combine(Folder, link.Groups[1].Value))))],
        [.. Code().Matches(row[2]).Select(code => code.Groups[1].Value)]));

    [GeneratedRegex(@"\]\(([^)#]+)[^)]*\)")]
    private static partial Regex Links();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Code();
}
