using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
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

    /// <summary>The place of the element that has a value.</summary>
    public static Place Element(AttributeData data, Place place, string value)
    {
        ImmutableArray<IParameterSymbol> parameters = data.AttributeConstructor?.Parameters ?? [];
        for (int index = 0; index < parameters.Length && index < data.ConstructorArguments.Length; index++)
        {
            TypedConstant constant = data.ConstructorArguments[index];
            if (parameters[index].Name != place.Argument || constant.Kind != TypedConstantKind.Array || constant.IsNull)
                continue;
            int element = constant.Values.Select(item => item.Kind == TypedConstantKind.Array ? null : item.Value).ToList()
                .FindIndex(item => Convert.ToString(item, CultureInfo.InvariantCulture) == value);
            return place with { Element = element };
        }

        return place;
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
