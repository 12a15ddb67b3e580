using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace ModelGen.Samples.Tests.Claims;

/// <summary>Whether a command of the documentation exists: its project, the words that its program knows, the tests that it names.</summary>
internal static partial class ClaimedCommand
{
    private static readonly ConcurrentDictionary<string, Task<string>> Helps = new(StringComparer.Ordinal);

    /// <returns>What is wrong, as a sentence; null if it exists.</returns>
    public static async Task<string?> Problem(string command)
    {
        string[] words = [.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries).SkipWhile(word => Variable().IsMatch(word))];
        string? problem = words switch
        {
            ["dotnet", "run", ..] => await Run(After(words, "--project"), words.SkipWhile(word => word != "--").Skip(1)),
            ["dotnet", "test", .. var rest] => Test(rest.FirstOrDefault(word => word.StartsWith("tests/", StringComparison.Ordinal)) ?? "tests", rest),
            ["bash", var script, .. var rest] => File.Exists(Repository.PathOf(script))
                ? Test(Path.GetDirectoryName(script)!, rest) : $"there is no script {script}",
            _ => "it is neither dotnet run, dotnet test nor bash",
        };
        return problem is null ? null : $"The command '{command}' does not exist: {problem}.";
    }

    private static async Task<string?> Run(string? project, IEnumerable<string> arguments)
    {
        if (project is null || !File.Exists(Repository.PathOf(Path.Combine(project, Path.GetFileName(project) + ".csproj"))))
            return $"there is no project {project}";
        string program = Path.GetFileName(project);
        string[] words = [.. arguments];
        if (words.Length == 0)
            return null;
        string[] verb = [.. words.Take(1).Where(word => !word.StartsWith("--", StringComparison.Ordinal))];
        string? unknown = Unknown(verb, await Help(program)) ?? Unknown(words[verb.Length..], await Help(program, verb));
        return unknown is null ? null : $"the help of {project} does not mention {unknown}";
    }

    /// <summary>The first word that the help does not mention and that is no place for a value.</summary>
    private static string? Unknown(string[] words, string help) => words.SelectMany(word => word.Split(',')).FirstOrDefault(word =>
        !Placeholder().IsMatch(word) && !Regex.IsMatch(help, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])"));

    /// <summary>What a program says about itself or one of its verbs.</summary>
    private static Task<string> Help(string program, params string[] verb) => Helps.GetOrAdd($"{program} {string.Join(' ', verb)}", async key =>
    {
        (_, string output, string error) = await SampleRunner.Run(program, [.. verb, "--help"]);
        return output + error;
    });

    private static string? Test(string folder, string[] words)
    {
        if (!Directory.Exists(Repository.PathOf(folder)))
            return $"there is no folder {folder}";
        if (After(words, "--filter") is not { } filter)
            return null;
        var named = new Regex($@"\b(class|void|Task) \w*{Regex.Escape(filter)}");
        bool exists = Directory.EnumerateFiles(Repository.PathOf(folder), "*Tests.cs", SearchOption.AllDirectories).Any(file => named.IsMatch(File.ReadAllText(file)));
        return exists ? null : $"no test in {folder} is named {filter}";
    }

    private static string? After(string[] words, string option) => words.SkipWhile(word => word != option).Skip(1).FirstOrDefault();

    [GeneratedRegex(@"^[A-Z_]+=")]
    private static partial Regex Variable();

    [GeneratedRegex(@"^([A-Z]+|[0-9.]+)$")]
    private static partial Regex Placeholder();
}
