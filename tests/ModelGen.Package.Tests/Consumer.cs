using System.Diagnostics;
using System.Reflection;

namespace ModelGen.Package.Tests;

/// <summary>A stranger's project: outside the repository, with a package cache of its own and one local feed.</summary>
public sealed class Consumer : IDisposable
{
    private readonly DirectoryInfo _root = Directory.CreateTempSubdirectory("modelgen-consumer-");

    public Consumer()
    {
        Feed = _root.CreateSubdirectory("feed").FullName;
        Project = _root.CreateSubdirectory("app").FullName;
        File.Copy(Package, Path.Combine(Feed, Path.GetFileName(Package)));
        File.WriteAllText(Path.Combine(_root.FullName, "nuget.config"), $"""
            <configuration>
              <config><add key="globalPackagesFolder" value="{Path.Combine(_root.FullName, "packages")}" /></config>
              <packageSources><clear /><add key="local" value="{Feed}" /></packageSources>
            </configuration>
            """);
        // An empty file each: nothing of this repository reaches the project.
        File.WriteAllText(Path.Combine(_root.FullName, "Directory.Build.props"), "<Project />");
        File.WriteAllText(Path.Combine(_root.FullName, "Directory.Packages.props"), "<Project />");
    }

    /// <summary>The package as it was built for these tests.</summary>
    public static string Package => Metadata("Package");

    public string Feed { get; }

    public string Project { get; }

    public static string Metadata(string key) => typeof(Consumer).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == key).Value!;

    public void Write(string file, string text) => File.WriteAllText(Path.Combine(Project, file), text);

    /// <summary>Runs the SDK in the project and returns what it printed.</summary>
    public string Dotnet(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = Project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment.Remove("MSBUILD_EXE_PATH");
        start.Environment.Remove("MSBuildSDKsPath");
        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd() + errors.Result;
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, $"dotnet {string.Join(' ', arguments)} ended with {process.ExitCode}:\n{output}");
        return output;
    }

    public void Dispose() => _root.Delete(recursive: true);
}
