using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests;

/// <summary>Building again: elsewhere, with other properties, without a change.</summary>
[Collection(MatrixTests.Name)]
public sealed class RebuildTests(Matrix matrix)
{
    /// <summary>In another folder, by another process, on a machine whose language has two letters i and a decimal comma.</summary>
    [Fact]
    public void Two_clean_builds_give_the_same_bytes()
    {
        using var elsewhere = new Workspace();
        (int exitCode, string text) = elsewhere.Dotnet(
            ["build", "Library/Library.csproj", "-tl:off", "-v:q", "--nologo", "-p:UseSharedCompilation=false"],
            ("LC_ALL", "tr_TR.UTF-8"));
        Assert.True(exitCode == 0, text);

        matrix.AssertClean("Library");
        Assert.NotEqual(matrix.Workspace.Root, elsewhere.Root);
        foreach (string file in new[] { "Library.dll", "Library.pdb" })
            Assert.Equal(File.ReadAllBytes(matrix.Workspace.Output("Library", file)), File.ReadAllBytes(elsewhere.Output("Library", file)));
    }

    [Fact]
    public void A_property_of_the_command_line_compiles_again_and_the_same_one_does_not()
    {
        matrix.AssertClean("Emitted");
        string intermediate = Path.Combine(matrix.Workspace.Root, "Emitted", "obj", "Debug", "net10.0", "Emitted.dll");
        DateTime first = File.GetLastWriteTimeUtc(intermediate);

        Build();
        Assert.Equal(["AdvSimd", "Portable"], EmittedFiles.Levels(matrix, "obj/command"));
        DateTime second = File.GetLastWriteTimeUtc(intermediate);
        Assert.NotEqual(first, second);

        Build();
        Assert.Equal(second, File.GetLastWriteTimeUtc(intermediate));
    }

    private void Build()
    {
        (int exitCode, string text) = matrix.Workspace.Dotnet(
        [
            "build", "Emitted/Emitted.csproj", "--no-restore", "-tl:off", "-v:q", "--nologo",
            "-p:ModelGenIsa=AdvSimd%3BPortable", "-p:CompilerGeneratedFilesOutputPath=obj/command",
        ]);
        Assert.True(exitCode == 0, text);
    }
}
