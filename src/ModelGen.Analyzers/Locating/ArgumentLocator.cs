using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers.Locating;

/// <summary>Finds an argument of an attribute as written.</summary>
internal static class ArgumentLocator
{
    /// <summary>The argument of a place, its element, or the whole attribute where nothing finer is written.</summary>
    public static SyntaxNode Find(AttributeData data, AttributeSyntax syntax, Place? place)
    {
        if (place?.Argument is not { } name)
            return syntax;
        AttributeArgumentSyntax[] arguments = Arguments(data, syntax, name);
        if (arguments.Length == 0)
            return syntax;
        if (place.Element < 0)
            return arguments.Length == 1 ? arguments[0] : syntax;
        if (arguments.Length > 1)
            return place.Element < arguments.Length ? arguments[place.Element] : syntax;
        IReadOnlyList<SyntaxNode>? elements = Elements(arguments[0].Expression);
        return elements is not null && place.Element < elements.Count ? elements[place.Element] : arguments[0];
    }

    /// <summary>
    /// The place where an argument, or an element of it, has a value; null where it has another one. A name inside a block also stands for
    /// its path.
    /// </summary>
    public static Place? Holding(AttributeData data, Place place, string value)
    {
        if (Constant(data, place.Argument) is not { } constant)
            return null;
        if (constant.Kind != TypedConstantKind.Array)
            return Matches(constant, value) ? place : null;
        if (constant.IsNull)
            return null;
        int element = constant.Values.ToList().FindIndex(item => Matches(item, value));
        return element < 0 ? null : place with { Element = element };
    }

    private static TypedConstant? Constant(AttributeData data, string? argument)
    {
        foreach (KeyValuePair<string, TypedConstant> named in data.NamedArguments)
        {
            if (named.Key == argument)
                return named.Value;
        }

        ImmutableArray<IParameterSymbol> parameters = data.AttributeConstructor?.Parameters ?? [];
        for (int index = 0; index < parameters.Length && index < data.ConstructorArguments.Length; index++)
        {
            if (parameters[index].Name == argument)
                return data.ConstructorArguments[index];
        }

        return null;
    }

    private static bool Matches(TypedConstant constant, string value)
    {
        if (constant.Kind is TypedConstantKind.Array or TypedConstantKind.Error)
            return false;
        string text = constant.Value switch
        {
            double number => NumberText.Of(number),
            { } other => Convert.ToString(other, CultureInfo.InvariantCulture),
            null => "null",
        };
        return text == value || value.EndsWith("." + text, StringComparison.Ordinal);
    }

    /// <summary>The written arguments of a parameter (several where an array is spread over the rest) or of a property.</summary>
    private static AttributeArgumentSyntax[] Arguments(AttributeData data, AttributeSyntax syntax, string name)
    {
        if (syntax.ArgumentList is not { } list)
            return [];
        AttributeArgumentSyntax[] named = list.Arguments
            .Where(argument => (argument.NameEquals?.Name ?? argument.NameColon?.Name)?.Identifier.ValueText == name)
            .ToArray();
        if (named.Length > 0 || data.AttributeConstructor is not { } constructor)
            return named;

        ImmutableArray<IParameterSymbol> parameters = constructor.Parameters;
        int position = parameters.Select(parameter => parameter.Name).ToList().IndexOf(name);
        if (position < 0)
            return [];
        IEnumerable<AttributeArgumentSyntax> positional = list.Arguments
            .Where(argument => argument.NameEquals is null && argument.NameColon is null)
            .Skip(position);
        return (parameters[position].IsParams ? positional : positional.Take(1)).ToArray();
    }

    private static IReadOnlyList<SyntaxNode>? Elements(ExpressionSyntax expression) => expression switch
    {
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        ImplicitArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        CollectionExpressionSyntax collection => collection.Elements,
        _ => null,
    };
}
