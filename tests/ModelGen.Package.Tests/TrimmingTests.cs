using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests;

/// <summary>
/// Programs that are trimmed, and programs that are compiled ahead of time. The linker is the SDK's own, run over a program's output and this
/// machine's framework: what publishing does, without the packs that it would have to fetch.
/// </summary>
[Collection(MatrixTests.Name)]
public sealed class TrimmingTests(Matrix matrix)
{
    [Fact]
    public void A_trimmed_program_has_the_levels_of_its_architecture_alone()
    {
        matrix.AssertClean("Embedding");
        string whole = matrix.Workspace.Output("Embedding", ""), trimmed = Path.Combine(matrix.Workspace.Root, "trimmed");
        Assert.Equal(["AdvSimd", "Avx2", "Avx512", "Portable"], Levels(Path.Combine(whole, "Embedding.dll")));

        (int exitCode, string text) = matrix.Workspace.Dotnet(
        [
            BuiltPackage.Metadata("Linker"), "-a", Path.Combine(whole, "Embedding.dll"), "entrypoint", "--action", "link", "--trim-mode", "link",
            "-d", whole, "-d", RuntimeEnvironment.GetRuntimeDirectory(), "-out", trimmed,
        ]);
        Assert.True(exitCode == 0, text);

        // The framework's own warnings are about features that publishing turns off.
        Assert.DoesNotContain(text.Split('\n'), line => line.Contains("ModelGen.") || line.Contains("Embedding."));
        Assert.Equal(
            RuntimeInformation.ProcessArchitecture == Architecture.Arm64 ? ["AdvSimd", "Portable"] : ["Avx2", "Avx512", "Portable"],
            Levels(Path.Combine(trimmed, "Embedding.dll")));
    }

    [Theory]
    [InlineData("linux-x64", "", "x86-64-v3")]
    [InlineData("win-x64", "Avx512;Portable", "x86-64-v4")]
    [InlineData("linux-x64", "Portable", "")]
    public void A_program_compiled_ahead_of_time_gets_the_instructions_of_its_kernels(string identifier, string levels, string set)
    {
        string property = levels.Replace(";", "%3B", StringComparison.Ordinal);
        Assert.Equal(set, InstructionSet($"-p:RuntimeIdentifier={identifier}", $"-p:ModelGenIsa={property}"));
    }

    [Fact]
    public void A_chosen_instruction_set_stays() =>
        Assert.Equal("native", InstructionSet("-p:RuntimeIdentifier=linux-x64", "-p:IlcInstructionSet=native"));

    /// <summary>The property as the project's evaluation ends with it; nothing is built.</summary>
    private string InstructionSet(params string[] properties)
    {
        matrix.AssertClean("Library");
        (int exitCode, string text) = matrix.Workspace.Dotnet(
            ["msbuild", "Library/Library.csproj", "-getProperty:IlcInstructionSet", "-p:PublishAot=true", .. properties]);
        Assert.True(exitCode == 0, text);
        return text.Trim();
    }

    /// <summary>The levels of which an assembly has a static core.</summary>
    private static string[] Levels(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        return
        [
            .. metadata.TypeDefinitions.Select(metadata.GetTypeDefinition)
                .Select(type => metadata.GetString(type.Name))
                .Where(name => name.StartsWith("Embedding_Plain_", StringComparison.Ordinal))
                .Select(name => name["Embedding_Plain_".Length..])
                .Order(StringComparer.Ordinal),
        ];
    }
}
