using ModelGen.TestKit;
using Xunit.Sdk;

namespace ModelGen.Generator.Tests.Kit;

public sealed class SnapshotTests : IDisposable
{
    private readonly string _path = Path.Combine(Path.GetTempPath(), "modelgen-snapshots-" + Guid.NewGuid().ToString("N"));

    public void Dispose()
    {
        if (Directory.Exists(_path))
            Directory.Delete(_path, recursive: true);
    }

    [Fact]
    public void A_new_text_is_received_and_refused()
    {
        FailException failure = Assert.Throws<FailException>(() => Verify(Acceptance.Never, ("Model.g", "a\n")));
        Assert.Contains("Class.Method#Model.g.verified.cs", failure.Message, StringComparison.Ordinal);
        Assert.Contains("Class.Method#Model.g.received.cs", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["Class.Method#Model.g.received.cs"], Files());
    }

    [Fact]
    public void An_accepted_text_is_verified_without_a_mark_and_clears_what_was_received()
    {
        Assert.Throws<FailException>(() => Verify(Acceptance.Never, ("A", "a\n")));
        Verify(Acceptance.Always, ("A", "a\n"));
        Assert.Equal(["Class.Method#A.verified.cs"], Files());
        Assert.Equal("a\n"u8.ToArray(), File.ReadAllBytes(Path.Combine(_path, "Class.Method#A.verified.cs")));
        Verify(Acceptance.Never, ("A", "a\n"));
    }

    [Fact]
    public void A_difference_names_its_first_line()
    {
        Verify(Acceptance.Always, ("A", "one\ntwo\nthree\n"));
        FailException failure = Assert.Throws<FailException>(() => Verify(Acceptance.Never, ("A", "one\n2\nthree\n")));
        Assert.Contains("line 2\n  verified: two\n  received: 2", failure.Message, StringComparison.Ordinal);
        Verify(Acceptance.Never, ("A", "one\ntwo\nthree\n"));
        Assert.Equal(["Class.Method#A.verified.cs"], Files());
    }

    [Fact]
    public void A_snapshot_whose_text_is_gone_fails()
    {
        Verify(Acceptance.Always, ("A", "a\n"), ("B", "b\n"));
        Assert.Contains("#B.verified", Assert.Throws<FailException>(() => Verify(Acceptance.Never, ("A", "a\n"))).Message, StringComparison.Ordinal);
        Verify(Acceptance.Always, ("A", "a\n"));
        Assert.Equal(["Class.Method#A.verified.cs"], Files());
    }

    [Fact]
    public void A_build_server_accepts_nothing()
    {
        FailException failure = Assert.Throws<FailException>(() => Verify(Acceptance.Refused, ("A", "a\n")));
        Assert.Contains("CI=true", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Versions_and_line_ends_are_not_compared()
    {
        string scrubbed = SnapshotText.Scrub("[global::System.CodeDom.Compiler.GeneratedCode(\"ModelGen\", \"1.2.3.4\")]\r\n");
        Assert.Equal("[global::System.CodeDom.Compiler.GeneratedCode(\"ModelGen\", \"{version}\")]\n", scrubbed);
        Assert.Equal(
            "[global::ModelGen.CompiledModel(Specification, \"01\", \"{hash}\")]",
            SnapshotText.Scrub("[global::ModelGen.CompiledModel(Specification, \"01\", \"02\")]"));
    }

    [Theory]
    [InlineData("Class.Method.verified.txt", "Class.Method")]
    [InlineData("Class.Method#Demo.Digits.g.verified.cs", "Class.Method")]
    [InlineData("Class.A_method_batch=16#X.verified.cs", "Class.A_method")]
    public void The_test_of_a_file_is_known(string file, string test) => Assert.Equal(test, SnapshotDirectory.TestOf(file));

    private void Verify(Acceptance acceptance, params (string Name, string Text)[] files) =>
        new SnapshotDirectory(_path, acceptance).Verify("Class.Method", [.. files.Select(file => new SnapshotFile(file.Name, "cs", file.Text))]);

    private string[] Files() => [.. Directory.GetFiles(_path).Select(file => Path.GetFileName(file)!).Order(StringComparer.Ordinal)];
}
