using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Common;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// An attribute of this library as declared, while its arguments may still be half written: every question has an answer, and
/// <see cref="IsReadable"/> tells whether the answers can be trusted.
/// </summary>
internal readonly struct DeclaredAttribute
{
    private const string Suffix = "Attribute";
    private readonly AttributeData _data;
    private readonly IReadOnlyDictionary<string, Argument>? _evaluated;

    private DeclaredAttribute(AttributeData data, string name, IReadOnlyDictionary<string, Argument>? evaluated = null)
    {
        _data = data;
        _evaluated = evaluated;
        Name = name;
    }

    /// <summary>The name without its suffix.</summary>
    public string Name { get; }

    /// <summary>Whether the compiler could bind all of it.</summary>
    public bool IsReadable =>
        _data.AttributeConstructor is { } constructor
        && constructor.Parameters.Length == _data.ConstructorArguments.Length
        && _data.ConstructorArguments.All(IsConstant)
        && _data.NamedArguments.All(argument => IsConstant(argument.Value));

    /// <summary>The parameters of the constructor that it calls.</summary>
    public ImmutableArray<IParameterSymbol> Parameters => _data.AttributeConstructor?.Parameters ?? ImmutableArray<IParameterSymbol>.Empty;

    /// <summary>The attribute's class, with the type arguments of a generic one.</summary>
    public INamedTypeSymbol? Class => _data.AttributeClass;

    /// <summary>This library's attributes on a symbol, in the order in which they are written.</summary>
    public static IEnumerable<DeclaredAttribute> Of(ISymbol symbol)
    {
        foreach (AttributeData data in symbol.GetAttributes())
        {
            if (data.AttributeClass is { ContainingNamespace: { Name: "ModelGen", ContainingNamespace.IsGlobalNamespace: true } } type
                && type.Name.EndsWith(Suffix, System.StringComparison.Ordinal))
            {
                yield return new DeclaredAttribute(data, type.Name.Substring(0, type.Name.Length - Suffix.Length));
            }
        }
    }

    /// <summary>Whether a symbol carries an attribute whose class the compiler does not know.</summary>
    public static bool AnyUnknown(ISymbol symbol) =>
        symbol.GetAttributes().Any(data => data.AttributeClass is null or { TypeKind: TypeKind.Error });

    /// <summary>The attribute as it is written, or null where it stands in another assembly.</summary>
    public AttributeSyntax? Syntax(CancellationToken cancellationToken) =>
        _data.ApplicationSyntaxReference?.GetSyntax(cancellationToken) as AttributeSyntax;

    /// <summary>The same attribute with arguments of other values.</summary>
    public DeclaredAttribute With(IReadOnlyDictionary<string, Argument> evaluated) => new(_data, Name, evaluated);

    /// <summary>A whole number: a constructor parameter or a property.</summary>
    public int Int(string argument, int fallback = 0) => Value(argument) is int value ? value : fallback;

    /// <summary>A number: a constructor parameter or a property.</summary>
    public double Double(string argument, double fallback = 0) => Value(argument) is double value ? value : fallback;

    /// <summary>A truth value: a constructor parameter or a property.</summary>
    public bool Bool(string argument, bool fallback) => Value(argument) is bool value ? value : fallback;

    /// <summary>A text, or null.</summary>
    public string? Text(string argument) => Value(argument) as string;

    /// <summary>The name of the enumeration's member, or null if the value has none.</summary>
    public string? EnumMember(string argument) =>
        Find(argument) is { Type: { TypeKind: TypeKind.Enum } type, Value: { } value }
            ? type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(field => field.HasConstantValue && Equals(field.ConstantValue, value))?.Name
            : null;

    /// <summary>Whole numbers, or null where null is passed.</summary>
    public EquatableArray<int>? Ints(string argument) =>
        Find(argument)?.Elements?.Select(element => element.Value as int? ?? 0).ToEquatableArray();

    /// <summary>A number or an array of numbers, or null where null is passed.</summary>
    public EquatableArray<double>? Doubles(string argument) =>
        Value(argument) is double single
            ? EquatableArray.Of(single)
            : Find(argument)?.Elements?.Select(element => element.Value as double? ?? double.NaN).ToEquatableArray();

    /// <summary>Texts, null ones included, or null where null is passed.</summary>
    public IReadOnlyList<string?>? Texts(string argument) =>
        Find(argument)?.Elements?.Select(element => element.Value as string).ToList();

    /// <summary>Whether an argument is written, and not left to its default.</summary>
    public bool Has(string argument) => Find(argument) is not null;

    /// <summary>An argument by the name of its constructor parameter or property; null where it is not written.</summary>
    public Argument? Find(string argument)
    {
        if (_evaluated is not null && _evaluated.TryGetValue(argument, out Argument evaluated))
            return evaluated;
        foreach (KeyValuePair<string, TypedConstant> named in _data.NamedArguments)
        {
            if (named.Key == argument)
                return Argument.Of(named.Value);
        }

        for (int index = 0; index < Parameters.Length && index < _data.ConstructorArguments.Length; index++)
        {
            if (Parameters[index].Name == argument)
                return Argument.Of(_data.ConstructorArguments[index]);
        }

        return null;
    }

    private static bool IsConstant(TypedConstant constant) => constant.Kind switch
    {
        TypedConstantKind.Error => false,
        TypedConstantKind.Array => constant.IsNull || constant.Values.All(IsConstant),
        _ => true,
    };

    private object? Value(string argument) => Find(argument)?.Value;
}
