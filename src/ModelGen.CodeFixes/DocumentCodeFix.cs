using System.Collections.Generic;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace ModelGen.CodeFixes;

/// <summary>A fix that changes the document of its finding.</summary>
public abstract class DocumentCodeFix : CodeFixProvider
{
    // Nobody outside can derive from it, because what it passes on is internal.
    private protected DocumentCodeFix()
    {
    }

    /// <inheritdoc />
    public override FixAllProvider? GetFixAllProvider() => WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc />
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        SyntaxNode? root = await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false);
        SemanticModel? model = await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false);
        if (root is null || model is null)
            return;
        foreach (Diagnostic diagnostic in context.Diagnostics)
        {
            foreach (Edit edit in Edits(new Finding(root, model, diagnostic, context.CancellationToken)))
            {
                context.RegisterCodeFix(
                    CodeAction.Create(edit.Title, _ => Task.FromResult(context.Document.WithSyntaxRoot(edit.Root)), edit.Kind),
                    diagnostic);
            }
        }
    }

    /// <summary>The ways to fix a finding, best first; none where it cannot be fixed.</summary>
    private protected abstract IEnumerable<Edit> Edits(Finding finding);
}
