using ModelGen.Core.Diagnostics;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests;

/// <summary>Parameter files that a project embeds.</summary>
[Collection(MatrixTests.Name)]
public sealed class EmbeddingTests(Matrix matrix)
{
    [Fact]
    public void What_is_embedded_gives_the_results_of_its_file()
    {
        string[] lines = matrix.Run("Embedding");
        Assert.Equal(4, lines.Length);
        Assert.Equal((lines[0], lines[2]), (lines[1], lines[3]));
        Assert.Equal((5, 2), (lines[0].Split(' ').Length, lines[2].Split(' ').Length));
    }

    [Fact]
    public void A_damaged_file_is_one_error_in_the_words_of_the_table() => matrix.AssertOneFinding(
        "EmbeddingDamaged",
        DiagnosticTable.UnreadableParameters.Id,
        Text(DiagnosticTable.UnreadableParameters, "plain.safetensors", "expected 3056 bytes of tensor data, but only 3055 are left."));

    [Fact]
    public void A_misshapen_tensor_is_one_error_at_the_model()
    {
        matrix.AssertOneFinding(
            "EmbeddingMisfit",
            DiagnosticTable.MisshapenTensor.Id,
            Text(DiagnosticTable.MisshapenTensor, "Plain", "Hidden.weight", "[33, 17]", "plain.safetensors", "[32, 17]"));
        Assert.Contains("Models.cs(7,29)", Assert.Single(matrix.Findings("EmbeddingMisfit")).Line, StringComparison.Ordinal);
    }

    /// <summary>In a folder for intermediate files of its own, by the targets alone.</summary>
    [Fact]
    public void A_changed_file_writes_its_resource_anew_and_clean_removes_all()
    {
        matrix.AssertClean("Embedding");
        string folder = Folder("Embedding");
        Run("ModelGenIncludeParameters;IncrementalClean");
        (DateTime plain, DateTime renamed) first = Times();

        Run("ModelGenIncludeParameters;IncrementalClean");
        Assert.Equal(first, Times());

        File.SetLastWriteTimeUtc(Path.Combine(matrix.Workspace.Root, "Embedding", "plain.safetensors"), DateTime.UtcNow.AddMinutes(1));
        Run("ModelGenIncludeParameters;IncrementalClean");
        (DateTime plain, DateTime renamed) second = Times();
        Assert.NotEqual(first.plain, second.plain);
        Assert.Equal(first.renamed, second.renamed);

        Run("Clean");
        Assert.Empty(Directory.GetFiles(folder));

        void Run(string targets) => RunTargets("Embedding", targets);

        (DateTime Plain, DateTime Renamed) Times() => (Time("Embedding.Plain.*.resource"), Time("Embedding.Nets.Renamed.*.resource"));

        DateTime Time(string pattern) => File.GetLastWriteTimeUtc(Assert.Single(Directory.GetFiles(folder, pattern)));
    }

    [Fact]
    public void An_editors_build_goes_on_and_its_manifest_tells_what_is_wrong()
    {
        RunTargets("EmbeddingDamaged", "ModelGenIncludeParameters", "-p:DesignTimeBuild=true");
        string manifest = File.ReadAllText(Assert.Single(Directory.GetFiles(Folder("EmbeddingDamaged"), "*.txt")));
        Assert.EndsWith("\nproblem expected 3056 bytes of tensor data, but only 3055 are left.\n", manifest, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFiles(Folder("EmbeddingDamaged"), "*.resource"));
    }

    private string Folder(string project) => Path.Combine(matrix.Workspace.Root, project, "obj", "again", "ModelGen");

    private void RunTargets(string project, string targets, params string[] properties)
    {
        (int exitCode, string text) = matrix.Workspace.Dotnet(
        [
            "msbuild", $"{project}/{project}.csproj", "-tl:off", "-v:q", "--nologo", "-t:" + targets, "-p:IntermediateOutputPath=obj/again/",
            .. properties,
        ]);
        Assert.True(exitCode == 0, text);
    }

    private static string Text(DiagnosticRule rule, params object[] arguments) =>
        string.Format(System.Globalization.CultureInfo.InvariantCulture, rule.Message, arguments);
}
