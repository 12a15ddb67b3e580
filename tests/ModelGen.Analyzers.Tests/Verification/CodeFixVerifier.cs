using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using ModelGen.TestKit;

namespace ModelGen.Analyzers.Tests.Verification;

/// <summary>Applies a code fix as an editor would.</summary>
internal static class CodeFixVerifier
{
    /// <summary>The fixes that are offered for the first finding of a provider's rules.</summary>
    public static async Task<IReadOnlyList<CodeAction>> Offers(CodeFixProvider provider, Document document)
    {
        var findings = (await Findings(document)).Where(finding => provider.FixableDiagnosticIds.Contains(finding.Id)).ToList();
        Assert.NotEmpty(findings);
        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, findings[0], (action, _) => actions.Add(action), default));
        return actions;
    }

    /// <summary>The source after one of the fixes of its first finding, or null where there are not so many.</summary>
    public static async Task<string?> Apply(CodeFixProvider provider, string source, int offer = 0)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, source);
        IReadOnlyList<CodeAction> actions = await Offers(provider, document);
        return offer < actions.Count ? await Text(await Apply(actions[offer]), document.Id) : null;
    }

    /// <summary>
    /// Asserts what a fix makes of a source, and that the result is sound: the C# compiler finds no error in it and its generated code, and
    /// no finding of the provider's rules is left.
    /// </summary>
    public static async Task Verify(CodeFixProvider provider, string source, string expected, int offer = 0)
    {
        string? changed = await Apply(provider, source, offer);
        Assert.Equal(expected, changed);
        await AssertSound(provider, changed!);
    }

    /// <summary>Asserts what fixing all findings at once makes of a source, and that the result is sound.</summary>
    public static async Task VerifyAll(CodeFixProvider provider, string source, string expected)
    {
        using var workspace = new AdhocWorkspace();
        Document document = Open(workspace, source);
        string kind = (await Offers(provider, document))[0].EquivalenceKey!;
        FixAllProvider all = Assert.IsAssignableFrom<FixAllProvider>(provider.GetFixAllProvider());
        CodeAction? action = await all.GetFixAsync(new FixAllContext(
            document, provider, FixAllScope.Document, kind, provider.FixableDiagnosticIds, new DocumentFindings(), default));
        string changed = await Text(await Apply(action!), document.Id);
        Assert.Equal(expected, changed);
        await AssertSound(provider, changed);
    }

    public static async Task<Solution> Apply(CodeAction action) =>
        Assert.IsType<ApplyChangesOperation>(Assert.Single(await action.GetOperationsAsync(default))).ChangedSolution;

    public static Document Open(AdhocWorkspace workspace, string source, bool allowUnsafe = true) => workspace.CurrentSolution
        .AddProject("Demo", "Demo", LanguageNames.CSharp)
        .WithParseOptions(new CSharpParseOptions(LanguageVersion.Preview))
        .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: allowUnsafe))
        .AddMetadataReferences(FrameworkReferences.User)
        .AddDocument("File.cs", SourceText.From(source));

    /// <summary>What the analyzers and the C# compiler find in a document.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> Findings(Document document)
    {
        Microsoft.CodeAnalysis.Compilation compilation = (await document.Project.GetCompilationAsync())!;
        return [.. await AnalyzerVerifier.Analyze(compilation), .. compilation.GetDiagnostics()];
    }

    private static async Task<string> Text(Solution solution, DocumentId id) => (await solution.GetDocument(id)!.GetTextAsync()).ToString();

    private static async Task AssertSound(CodeFixProvider provider, string source)
    {
        CSharpCompilation generated = Source.Generate(Source.Compile(source));
        Assert.Empty(Source.CompilerErrors(generated));
        IEnumerable<Diagnostic> left = (await AnalyzerVerifier.Analyze(generated)).Concat(generated.GetDiagnostics());
        Assert.DoesNotContain(left, finding => provider.FixableDiagnosticIds.Contains(finding.Id));
    }

    private sealed class DocumentFindings : FixAllContext.DiagnosticProvider
    {
        public override async Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellation) =>
            await Findings(document);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellation) =>
            Task.FromResult<IEnumerable<Diagnostic>>([]);

        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellation) =>
            GetDocumentDiagnosticsAsync(project.Documents.Single(), cancellation);
    }
}
