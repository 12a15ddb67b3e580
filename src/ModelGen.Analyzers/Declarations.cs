using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using ModelGen.Generator;
using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers;

/// <summary>The declarations that analyzers judge, read and built as the generator reads and builds them.</summary>
internal static class Declarations
{
    /// <summary>Whether a class is a network of its own: a model or a variant.</summary>
    public static bool IsNetwork(INamedTypeSymbol type) => DeclarationForms.Of(type).Any(form => form != DeclarationForm.Block);

    /// <summary>A declared class and its graph, built once for all analyzers and for every later compilation that declares the same.</summary>
    /// <param name="type">A class of the compilation that is a model, a block or a variant.</param>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Cancels the work.</param>
    public static BuiltModel Built(INamedTypeSymbol type, Microsoft.CodeAnalysis.Compilation compilation, CancellationToken cancellation) =>
        DeclarationVersion.Of(compilation, cancellation)
            .Get(type, declared => BuiltModel.From(ModelParser.Parse(declared, compilation, cancellation), cancellation));
}
