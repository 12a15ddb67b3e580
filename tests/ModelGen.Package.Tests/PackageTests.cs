using System.IO.Compression;
using System.Text.RegularExpressions;

namespace ModelGen.Package.Tests;

public class PackageTests
{
    [Fact]
    public void Package_holds_the_run_time_the_compiler_and_the_build_properties()
    {
        using ZipArchive package = ZipFile.OpenRead(Consumer.Package);
        string[] files = package.Entries.Select(entry => entry.FullName).ToArray();

        Assert.Equal(
            ["ModelGen.Attributes.dll", "ModelGen.Kernels.dll", "ModelGen.Runtime.dll"],
            Names(files, "lib/net10.0/").Where(name => name.EndsWith(".dll", StringComparison.Ordinal)).Order());
        Assert.Equal(
            ["ModelGen.Analyzers.dll", "ModelGen.CodeFixes.dll", "ModelGen.Core.dll", "ModelGen.Generator.dll"],
            Names(files, "analyzers/dotnet/cs/").Order());
        Assert.Contains("buildTransitive/ModelGen.props", files);
        Assert.Contains("README.md", files);
    }

    [Fact]
    public void Readme_example_runs_in_a_new_console_project_from_the_package()
    {
        using var consumer = new Consumer();
        consumer.Write("app.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
                <ImplicitUsings>enable</ImplicitUsings>
                <Nullable>enable</Nullable>
                <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
              </PropertyGroup>
              <ItemGroup><PackageReference Include="ModelGen" Version="*" /></ItemGroup>
            </Project>
            """);
        consumer.Write("Program.cs", ReadmeExample());

        string output = consumer.Dotnet("run");

        Assert.Matches(@"^(Avx512|Avx2|AdvSimd|Portable): -?\d", output);
    }

    /// <summary>The first C# block of the README: the code a newcomer pastes.</summary>
    private static string ReadmeExample()
    {
        string readme = File.ReadAllText(Consumer.Metadata("Readme"));
        Match block = Regex.Match(readme, "```csharp\n(.*?)```", RegexOptions.Singleline);
        Assert.True(block.Success, "The README has no C# example.");
        return block.Groups[1].Value;
    }

    private static IEnumerable<string> Names(IEnumerable<string> files, string folder) =>
        files.Where(file => file.StartsWith(folder, StringComparison.Ordinal)).Select(file => file[folder.Length..]);
}
