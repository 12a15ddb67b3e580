using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.RegularExpressions;

namespace ModelGen.Package.Tests.Building;

/// <summary>
/// A stranger's folder: the projects of <c>Consumers</c> outside the repository, with a package cache of their own and one feed that
/// holds the package alone.
/// </summary>
public sealed class Workspace : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("modelgen-consumers-");

    public Workspace()
    {
        string source = BuiltPackage.Metadata("Consumers");
        foreach (string file in Directory.GetFiles(source, "*", SearchOption.AllDirectories))
        {
            string target = Path.Combine(Root, Path.GetRelativePath(source, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }

        _root.CreateSubdirectory("feed");
        File.Copy(BuiltPackage.Path, Path.Combine(Root, "feed", Path.GetFileName(BuiltPackage.Path)));
        using var key = new RSACryptoServiceProvider(1024);
        File.WriteAllBytes(Path.Combine(Root, "key.snk"), key.ExportCspBlob(includePrivateParameters: true));
        ConsumerParameters.Write(Root);
        File.WriteAllText(Path.Combine(Root, "Readme", "Program.cs"), ReadmeExample());
    }

    public string Root => _root.FullName;

    public string Output(string project, string file) => Path.Combine(Root, project, "bin", "Debug", "net10.0", file);

    /// <summary>Runs a command of the SDK and returns its exit code and what it printed.</summary>
    public (int ExitCode, string Text) Dotnet(IEnumerable<string> arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Root,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        // Set by the build that runs these tests; they belong to it.
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        foreach ((string name, string value) in environment)
            start.Environment[name] = value;
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        return (process.ExitCode, output);
    }

    public void Dispose() => _root.Delete(recursive: true);

    /// <summary>The first C# block of the README: the code a newcomer pastes.</summary>
    private static string ReadmeExample()
    {
        Match block = Regex.Match(File.ReadAllText(BuiltPackage.Metadata("Readme")), "```csharp\n(.*?)```", RegexOptions.Singleline);
        Assert.True(block.Success, "The README has no C# example.");
        return block.Groups[1].Value;
    }
}
