using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>An argument of an attribute: a constant, or an array of such. Its value is the compiler's, or was computed for a block's use.</summary>
internal sealed class Argument
{
    /// <summary>A constant.</summary>
    /// <param name="value">As the compiler boxes it; of an enumeration the underlying number.</param>
    /// <param name="type">Its type, or null where it is not known.</param>
    public Argument(object? value, ITypeSymbol? type)
    {
        Value = value;
        Type = type;
    }

    private Argument(IReadOnlyList<Argument> elements) => Elements = elements;

    /// <summary>The constant; null for arrays, types and what could not be bound.</summary>
    public object? Value { get; }

    /// <summary>The constant's type; null for arrays and where it is not known.</summary>
    public ITypeSymbol? Type { get; }

    /// <summary>The elements of an array, or null for a constant and where null is passed.</summary>
    public IReadOnlyList<Argument>? Elements { get; }

    /// <summary>An argument as the compiler bound it.</summary>
    public static Argument Of(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Array when !constant.IsNull => new Argument(constant.Values.Select(Of).ToList()),
        TypedConstantKind.Primitive or TypedConstantKind.Enum => new Argument(constant.Value, constant.Type),
        _ => new Argument(null, null),
    };

    /// <summary>The same array with another element.</summary>
    public Argument WithElement(int index, Argument element) =>
        Elements is { } elements && index < elements.Count
            ? new Argument(elements.Select((old, at) => at == index ? element : old).ToList())
            : this;
}
