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
        Assert.Equal(["ModelGen.props", "ModelGen.targets"], Names(files, "buildTransitive/").Order());
        Assert.Contains("README.md", files);
    }

    [Fact]
    public void Readme_example_runs_in_a_new_console_project_from_the_package()
    {
        using var consumer = new Consumer();
        consumer.Write("app.csproj", ProjectFile(""));
        consumer.Write("Program.cs", ReadmeExample());

        string output = consumer.Dotnet("run");

        Assert.Matches(@"^(Avx512|Avx2|AdvSimd|Portable): -?\d", output);
    }

    [Fact]
    public void A_list_of_levels_reaches_the_generator_from_the_project_and_from_the_command_line()
    {
        using var consumer = new Consumer();
        consumer.Write("app.csproj", ProjectFile("""
            <ModelGenIsa>Avx2;Portable</ModelGenIsa>
            <EmitCompilerGeneratedFiles>true</EmitCompilerGeneratedFiles>
            <CompilerGeneratedFilesOutputPath>obj/$(Emitted)</CompilerGeneratedFilesOutputPath>
            """));
        consumer.Write("Program.cs", ReadmeExample());

        consumer.Dotnet("build", "-p:Emitted=project");
        consumer.Dotnet("build", "--no-restore", "-p:Emitted=command", "-p:ModelGenIsa=AdvSimd%3BPortable");

        Assert.Equal(["Avx2", "Portable"], EmittedLevels(consumer, "project"));
        Assert.Equal(["AdvSimd", "Portable"], EmittedLevels(consumer, "command"));
    }

    private static string ProjectFile(string properties) => $"""
        <Project Sdk="Microsoft.NET.Sdk">
          <PropertyGroup>
            <OutputType>Exe</OutputType>
            <TargetFramework>net10.0</TargetFramework>
            <ImplicitUsings>enable</ImplicitUsings>
            <Nullable>enable</Nullable>
            <TreatWarningsAsErrors>true</TreatWarningsAsErrors>
            {properties}
          </PropertyGroup>
          <ItemGroup><PackageReference Include="ModelGen" Version="*" /></ItemGroup>
        </Project>
        """;

    private static IEnumerable<string> EmittedLevels(Consumer consumer, string folder)
    {
        string[] files = Directory.GetFiles(Path.Combine(consumer.Project, "obj", folder), "*.g.cs", SearchOption.AllDirectories);
        string[] levels = ["AdvSimd", "Avx2", "Avx512", "Portable"];
        return levels.Where(level => files.Any(file => Path.GetFileName(file).Split('.', '+').Contains(level)));
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
