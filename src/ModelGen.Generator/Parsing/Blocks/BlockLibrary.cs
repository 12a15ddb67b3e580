using System.Collections.Generic;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;

namespace ModelGen.Generator.Parsing;

/// <summary>The blocks that one declaration uses, each read once for every set of values.</summary>
internal sealed class BlockLibrary
{
    /// <summary>Blocks inside blocks are read by recursion, and more levels than this are refused.</summary>
    public const int MaxNesting = 200;

    private readonly ParseContext _context;
    private readonly Dictionary<INamedTypeSymbol, BlockValues> _defaults = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<INamedTypeSymbol, Dictionary<EquatableArray<object?>, Scope>> _scopes = new(SymbolEqualityComparer.Default);
    private int _read;
    private int _nesting;

    public BlockLibrary(ParseContext context)
    {
        _context = context;
        Nesting = new BlockNesting(context);
    }

    /// <summary>Which block contains which.</summary>
    public BlockNesting Nesting { get; }

    /// <summary>
    /// Whether more blocks were asked for than a model of allowed size can have, or deeper ones. Counted while they are read, because
    /// blocks that use one another with ever new values are too many to be read at all.
    /// </summary>
    public bool IsBeyondLimit { get; private set; }

    /// <summary>The values that a block declares itself.</summary>
    public BlockValues Default(INamedTypeSymbol block)
    {
        if (!_defaults.TryGetValue(block, out BlockValues values))
            _defaults.Add(block, values = BlockValues.Default(block));
        return values;
    }

    /// <summary>What a block declares for given values; beyond the limit it is refused. It must not contain itself.</summary>
    public Scope Read(INamedTypeSymbol block, BlockValues values)
    {
        if (!_scopes.TryGetValue(block, out Dictionary<EquatableArray<object?>, Scope> scopes))
            _scopes.Add(block, scopes = new Dictionary<EquatableArray<object?>, Scope>());
        if (scopes.TryGetValue(values.Key, out Scope scope))
            return scope;
        if (_read >= Expansion.MaxLayers || _nesting >= MaxNesting)
        {
            IsBeyondLimit = true;
            return Scope.Refused(block, TypeReader.Read(block, DeclarationForm.Block, new IssueList(), _context.Cancellation));
        }

        _read++;
        _nesting++;
        scopes[values.Key] = scope = ScopeReader.Read(block, values, DeclarationForm.Block, _context);
        _nesting--;
        return scope;
    }
}
