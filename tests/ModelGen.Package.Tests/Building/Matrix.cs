namespace ModelGen.Package.Tests.Building;

/// <summary>All consumer projects, built once for all tests by one run of MSBuild.</summary>
public sealed class Matrix : IDisposable
{
    private readonly IReadOnlyList<Finding> _findings;
    private readonly string _output;

    public Matrix()
    {
        (_, _output) = Workspace.Dotnet(["build", "Consumers.slnx", "-tl:off", "-v:q", "--nologo"]);
        _findings = Finding.In(_output);
    }

    public Workspace Workspace { get; } = new();

    public IReadOnlyList<Finding> Findings(string project) => [.. _findings.Where(finding => finding.Project == project)];

    /// <summary>That a project was built without a warning.</summary>
    public void AssertClean(string project)
    {
        Assert.Empty(Findings(project).Select(finding => finding.Line));
        Assert.True(File.Exists(Workspace.Output(project, project + ".dll")), $"{project} was not built:\n{_output}");
    }

    /// <summary>That a project has exactly one error or warning.</summary>
    public void AssertOneFinding(string project, string code, string text)
    {
        Finding finding = Assert.Single(Findings(project));
        Assert.Equal(code, finding.Code);
        Assert.Contains(text, finding.Line, StringComparison.Ordinal);
    }

    /// <summary>Runs a program and returns the lines that it printed.</summary>
    public string[] Run(string project, params (string Name, string Value)[] environment)
    {
        AssertClean(project);
        (int exitCode, string text) = Workspace.Dotnet([Workspace.Output(project, project + ".dll")], environment);
        Assert.True(exitCode == 0, $"{project} ended with {exitCode}:\n{text}");
        return text.TrimEnd().Split(Environment.NewLine);
    }

    public void Dispose() => Workspace.Dispose();
}

/// <summary>The tests that share the matrix.</summary>
[CollectionDefinition(Name)]
public sealed class MatrixTests : ICollectionFixture<Matrix>
{
    public const string Name = "Matrix";
}
