using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;

namespace ModelGen.Generator.Parsing;

/// <summary>The values of a block's parameters in one use.</summary>
internal sealed class BlockValues
{
    private readonly IReadOnlyList<object?> _given;

    private BlockValues(string block, IReadOnlyList<IFieldSymbol> parameters, IReadOnlyList<object?> given)
    {
        Block = block;
        Parameters = parameters;
        _given = given;
        Key = given.ToEquatableArray();
    }

    /// <summary>No parameters at all: a model.</summary>
    public static BlockValues None { get; } = new("", [], []);

    /// <summary>The block's name.</summary>
    public string Block { get; }

    /// <summary>Its parameters, in the order of declaration.</summary>
    public IReadOnlyList<IFieldSymbol> Parameters { get; }

    /// <summary>Whether all parameters have the values that the block itself declares, which are the compiler's.</summary>
    public bool AreDefault => _given.Count == 0;

    /// <summary>Equal for uses of a block that give equal values.</summary>
    public EquatableArray<object?> Key { get; }

    /// <summary>The values that a block declares itself.</summary>
    public static BlockValues Default(INamedTypeSymbol block) => new(block.Name, BlockParameters.Of(block), []);

    /// <summary>Values for the first parameters, of the parameters' own types. The others keep what the block declares for them.</summary>
    public BlockValues With(IReadOnlyList<object?> given) =>
        given.Select((value, index) => Equals(value, Parameters[index].ConstantValue)).All(isDefault => isDefault)
            ? this
            : new BlockValues(Block, Parameters, given);

    /// <summary>
    /// Computes expressions of the block. A parameter that is not given is, like any other constant of the block, what its own expression
    /// makes of the given ones.
    /// </summary>
    public ConstantEvaluator Evaluator(ParseContext context)
    {
        var values = new Dictionary<IFieldSymbol, object?>(SymbolEqualityComparer.Default);
        int known = AreDefault ? Parameters.Count : _given.Count;
        for (int index = 0; index < known; index++)
            values.Add(Parameters[index], AreDefault ? Parameters[index].ConstantValue : _given[index]);
        return new ConstantEvaluator(context, values);
    }
}
