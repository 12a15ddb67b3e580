using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Benchmarks.Generation;

/// <summary>Finds what ours finds, and does nothing with it: what the compiler's own part costs.</summary>
internal sealed class EmptyGenerator : IIncrementalGenerator
{
    public void Initialize(IncrementalGeneratorInitializationContext context)
    {
        foreach (string attribute in new[] { "ModelGen.ModelAttribute", "ModelGen.BlockAttribute", "ModelGen.VariantAttribute`1" })
        {
            context.RegisterSourceOutput(
                context.SyntaxProvider.ForAttributeWithMetadataName(
                    attribute, static (node, _) => node is TypeDeclarationSyntax, static (found, _) => found.TargetSymbol.Name),
                static (_, _) => { });
        }
    }
}
