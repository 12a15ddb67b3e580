using System.Reflection;
using ModelGen.Core.Diagnostics;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests;

/// <summary>Projects as strangers set them up: what compiles, and the one error where nothing can.</summary>
[Collection(MatrixTests.Name)]
public sealed class ConsumerTests(Matrix matrix)
{
    [Fact]
    public void All_analyzers_and_a_documentation_file_find_nothing()
    {
        matrix.AssertClean("Strict");
        string documentation = File.ReadAllText(matrix.Workspace.Output("Strict", "Strict.xml"));
        Assert.Contains("M:Consumers.Network.Predict(", documentation, StringComparison.Ordinal);
    }

    [Fact]
    public void Nullable_annotations_and_implicit_usings_are_not_needed() => matrix.AssertClean("Bare");

    [Fact]
    public void Emitted_files_may_be_kept_and_their_levels_listed()
    {
        matrix.AssertClean("Emitted");
        Assert.Equal(["Avx2", "Portable"], EmittedFiles.Levels(matrix, "obj/emitted"));
    }

    [Fact]
    public void A_strongly_named_assembly_may_hold_models()
    {
        matrix.AssertClean("Signed");
        Assert.NotEmpty(AssemblyName.GetAssemblyName(matrix.Workspace.Output("Signed", "Signed.dll")).GetPublicKeyToken()!);
    }

    [Fact]
    public void Friend_assemblies_may_both_have_models() => Assert.Equal(["decoded"], matrix.Run("Upper"));

    [Fact]
    public void A_program_may_have_internal_models() => Assert.Equal(["3"], matrix.Run("Internals"));

    [Fact]
    public void A_global_model_may_have_the_name_of_its_project() => Assert.Equal(["10"], matrix.Run("Digits"));

    [Fact]
    public void Readme_example_runs() => Assert.Matches(@"^(Avx512|Avx2|AdvSimd|Portable): -?\d", Assert.Single(matrix.Run("Readme")));

    [Fact]
    public void An_old_language_is_one_error() => AssertOneFinding("OldLanguage", DiagnosticTable.LanguageVersion, "12");

    [Fact]
    public void An_old_framework_is_one_error() => AssertOneFinding("OldFramework", DiagnosticTable.TargetFramework, "net8.0");

    [Fact]
    public void Forbidden_pointers_are_one_error() => AssertOneFinding("UnsafeOff", DiagnosticTable.UnsafeBlocks, "Lone");

    [Fact]
    public void A_missing_run_time_is_one_error() => AssertOneFinding("NoRunTime", DiagnosticTable.RuntimeMissing, "Lone");

    private void AssertOneFinding(string project, DiagnosticRule rule, string argument) =>
        matrix.AssertOneFinding(project, rule.Id, rule.Message.Replace("{0}", argument, StringComparison.Ordinal));
}
