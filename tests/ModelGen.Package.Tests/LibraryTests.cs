using System.Globalization;
using System.Reflection;
using System.Text;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests;

/// <summary>A library with a model, and programs that use it.</summary>
[Collection(MatrixTests.Name)]
public sealed class LibraryTests(Matrix matrix)
{
    [Theory]
    [InlineData("App")]
    [InlineData("RunTimeOnly")]
    public void A_program_without_a_model_gets_the_librarys_own_results(string program)
    {
        string[] lines = matrix.Run(program);
        Assert.Equal(2, lines.Length);
        Assert.Equal(lines[0], lines[1]);
        float[] outputs = [.. lines[0].Split(' ').Select(number => float.Parse(number, CultureInfo.InvariantCulture))];
        Assert.Equal(5, outputs.Length);
        Assert.All(outputs, output => Assert.True(float.IsFinite(output) && output != 0));
    }

    [Fact]
    public void A_run_time_of_another_version_is_refused()
    {
        matrix.AssertClean("App");
        string folder = Path.Combine(matrix.Workspace.Root, "another");
        Directory.CreateDirectory(folder);
        foreach (string file in Directory.GetFiles(matrix.Workspace.Output("App", "")))
            File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));

        string runTime = Path.Combine(folder, "ModelGen.Runtime.dll");
        Version version = AssemblyName.GetAssemblyName(runTime).Version!;
        Replace(runTime, version.ToString(), new Version(version.Major, version.Minor + 1, version.Build, version.Revision).ToString());

        (int exitCode, string text) = matrix.Workspace.Dotnet([Path.Combine(folder, "App.dll")]);
        Assert.NotEqual(0, exitCode);
        Assert.Contains(
            $"Network was compiled by ModelGen {version.ToString(2)} but runs on ModelGen.Runtime {version.Major}.{version.Minor + 1}",
            text,
            StringComparison.Ordinal);
    }

    /// <summary>Gives an assembly's literal another text of the same length.</summary>
    private static void Replace(string file, string literal, string text)
    {
        Assert.Equal(literal.Length, text.Length);
        byte[] image = File.ReadAllBytes(file);
        int place = image.AsSpan().IndexOf(Encoding.Unicode.GetBytes(literal));
        Assert.True(place > 0, $"{Path.GetFileName(file)} does not know its version {literal}.");
        Encoding.Unicode.GetBytes(text).CopyTo(image, place);
        File.WriteAllBytes(file, image);
    }
}
