using System.Collections.Immutable;
using System.Composition;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Core.Diagnostics;

namespace ModelGen.CodeFixes;

/// <summary>Sets the project's <c>AllowUnsafeBlocks</c>; the editor writes it into the project file.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AllowUnsafeCodeFix))]
[Shared]
public sealed class AllowUnsafeCodeFix : CodeFixProvider
{
    private const string Title = "Set AllowUnsafeBlocks to true";

    /// <inheritdoc />
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [DiagnosticTable.UnsafeBlocks.Id];

    /// <summary>One change of the project fixes all of its models.</summary>
    public override FixAllProvider? GetFixAllProvider() => null;

    /// <inheritdoc />
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Microsoft.CodeAnalysis.Project project = context.Document.Project;
        if (project.CompilationOptions is CSharpCompilationOptions { AllowUnsafe: false } options)
        {
            Solution changed = project.Solution.WithProjectCompilationOptions(project.Id, options.WithAllowUnsafe(true));
            context.RegisterCodeFix(CodeAction.Create(Title, _ => Task.FromResult(changed), Title), context.Diagnostics);
        }

        return Task.CompletedTask;
    }
}
