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
    /// <summary>The source after the only fix of its first finding, or null where none is offered.</summary>
    public static async Task<string?> Apply(CodeFixProvider provider, string source)
    {
        using var workspace = new AdhocWorkspace();
        Document document = workspace.CurrentSolution
            .AddProject("Demo", "Demo", LanguageNames.CSharp)
            .WithParseOptions(new CSharpParseOptions(LanguageVersion.Latest))
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddMetadataReferences(FrameworkReferences.User)
            .AddDocument("File.cs", SourceText.From(source));
        Diagnostic diagnostic = (await AnalyzerVerifier.Analyze((await document.Project.GetCompilationAsync())!))
            .First(diagnostic => provider.FixableDiagnosticIds.Contains(diagnostic.Id));

        var actions = new List<CodeAction>();
        await provider.RegisterCodeFixesAsync(new CodeFixContext(document, diagnostic, (action, _) => actions.Add(action), default));
        if (actions.Count == 0)
            return null;
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(await Assert.Single(actions).GetOperationsAsync(default)));
        return (await operation.ChangedSolution.GetDocument(document.Id)!.GetTextAsync()).ToString();
    }
}
