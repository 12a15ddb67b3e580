using System.Runtime.CompilerServices;

namespace ModelGen.TestKit;

/// <summary>
/// Compares texts with files in <c>Snapshots</c> beside the test, in Verify.Xunit's file contract:
/// <c>Class.Method[_parameter=value][#Name].verified.cs</c>. A mismatch writes <c>.received.</c> beside it and fails; with the
/// environment variable <c>MODELGEN_ACCEPT=1</c> it becomes the verified one instead, except where <c>CI=true</c>.
/// </summary>
public static class Snapshot
{
    /// <summary>Verifies one text.</summary>
    public static Task Verify(
        string text,
        string extension = "txt",
        string? parameters = null,
        [CallerMemberName] string method = "",
        [CallerFilePath] string sourceFile = "") =>
        Verify([new SnapshotFile(null, extension, text)], parameters, method, sourceFile);

    /// <summary>Verifies all texts of one test; a verified file of this test that has no text any more is a failure too.</summary>
    public static Task Verify(
        IReadOnlyList<SnapshotFile> files,
        string? parameters = null,
        [CallerMemberName] string method = "",
        [CallerFilePath] string sourceFile = "")
    {
        SnapshotFile[] scrubbed = [.. files.Select(file => file with { Text = SnapshotText.Scrub(file.Text) })];
#if USE_VERIFY
        var settings = new VerifyTests.VerifySettings();
        settings.UseDirectory("Snapshots");
        if (parameters is not null)
            settings.UseTextForParameters(parameters);
        return VerifyXunit.Verifier.Verify(
            scrubbed.Select(file => new VerifyTests.Target(file.Extension, file.Text, file.Name)), settings, sourceFile).ToTask();
#else
        string prefix = Path.GetFileNameWithoutExtension(sourceFile) + "." + method + (parameters is null ? "" : "_" + parameters);
        new SnapshotDirectory(Path.Combine(Path.GetDirectoryName(sourceFile)!, "Snapshots"), Acceptance())
            .Verify(prefix, scrubbed);
        return Task.CompletedTask;
#endif
    }

    /// <summary>Fails where a verified file's test does not exist any more among the calling assembly's tests.</summary>
    public static void AssertNoOrphans(Type anyTest, [CallerFilePath] string sourceFile = "")
    {
        string directory = Path.Combine(Path.GetDirectoryName(sourceFile)!, "Snapshots");
        if (!Directory.Exists(directory))
            return;
        HashSet<string> tests = [.. anyTest.Assembly.GetTypes().SelectMany(type => type.GetMethods(), (type, method) => $"{type.Name}.{method.Name}")];
        string[] orphans =
        [
            .. Directory.GetFiles(directory, "*.verified.*").Select(path => Path.GetFileName(path))
                .Where(name => !tests.Contains(SnapshotDirectory.TestOf(name)))
                .Order(StringComparer.Ordinal),
        ];
        Assert.True(orphans.Length == 0, $"Snapshots without a test: {string.Join(", ", orphans)}");
    }

    private static Acceptance Acceptance()
    {
        if (Environment.GetEnvironmentVariable("MODELGEN_ACCEPT") != "1")
            return TestKit.Acceptance.Never;
        return string.Equals(Environment.GetEnvironmentVariable("CI"), "true", StringComparison.OrdinalIgnoreCase)
            ? TestKit.Acceptance.Refused
            : TestKit.Acceptance.Always;
    }
}
