using System.Collections.Generic;
using System.Threading;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>What the reading of one declaration shares: the compilation, and every block that was read on the way.</summary>
internal sealed class ParseContext
{
    private readonly Dictionary<SyntaxTree, SemanticModel> _models = new();

    public ParseContext(Compilation compilation, CancellationToken cancellation)
    {
        Compilation = compilation;
        Cancellation = cancellation;
        Blocks = new BlockLibrary(this);
    }

    public Compilation Compilation { get; }

    public CancellationToken Cancellation { get; }

    /// <summary>The blocks that are used.</summary>
    public BlockLibrary Blocks { get; }

    /// <summary>Whether a symbol is declared in another assembly, whose syntax is out of reach or belongs to another compilation.</summary>
    public bool IsForeign(ISymbol symbol) => !SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, Compilation.Assembly);

    /// <summary>Binds the names of a file.</summary>
    public SemanticModel ModelOf(SyntaxTree tree)
    {
        if (!_models.TryGetValue(tree, out SemanticModel model))
            _models.Add(tree, model = Compilation.GetSemanticModel(tree));
        return model;
    }
}
