using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ModelGen.Generator.Parsing;

/// <summary>One constant among the arguments of an attribute as they are written.</summary>
/// <param name="Name">The constructor parameter or the property.</param>
/// <param name="Element">Its index where it is an element of an array; -1 for a single value.</param>
/// <param name="Type">The type that it is converted to, or null where it is not known.</param>
/// <param name="Expression">What is written.</param>
internal readonly record struct WrittenArgument(string Name, int Element, ITypeSymbol? Type, ExpressionSyntax Expression)
{
    /// <summary>The constants of an attribute, array elements one by one.</summary>
    public static IEnumerable<WrittenArgument> Of(DeclaredAttribute attribute, AttributeArgumentListSyntax list)
    {
        int position = 0;
        foreach (AttributeArgumentSyntax argument in list.Arguments)
        {
            if (argument.NameEquals is { } property)
            {
                string name = property.Name.Identifier.ValueText;
                foreach (WrittenArgument written in Of(name, PropertyType(attribute.Class, name), argument.Expression, element: 0))
                    yield return written;
                continue;
            }

            if (Parameter(attribute.Parameters, argument, position) is { } parameter)
            {
                // A named argument may stand anywhere, and a list that is named is of one element.
                int element = argument.NameColon is null ? position - parameter.Ordinal : 0;
                foreach (WrittenArgument written in Of(parameter.Name, parameter.Type, argument.Expression, element))
                    yield return written;
            }

            position++;
        }
    }

    private static IParameterSymbol? Parameter(ImmutableArray<IParameterSymbol> parameters, AttributeArgumentSyntax argument, int position)
    {
        if (argument.NameColon is { } named)
            return parameters.FirstOrDefault(parameter => parameter.Name == named.Name.Identifier.ValueText);
        if (position < parameters.Length)
            return parameters[position];
        return parameters.Length > 0 && parameters[parameters.Length - 1].IsParams ? parameters[parameters.Length - 1] : null;
    }

    private static ITypeSymbol? PropertyType(INamedTypeSymbol? type, string name)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
                return property.Type;
        }

        return null;
    }

    private static IEnumerable<WrittenArgument> Of(string name, ITypeSymbol? type, ExpressionSyntax expression, int element)
    {
        if (type is not IArrayTypeSymbol array)
            return [new WrittenArgument(name, -1, type, expression)];
        IEnumerable<ExpressionSyntax>? elements = expression switch
        {
            ArrayCreationExpressionSyntax created => created.Initializer?.Expressions ?? Enumerable.Empty<ExpressionSyntax>(),
            ImplicitArrayCreationExpressionSyntax created => created.Initializer.Expressions,
            CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(element => element.Expression),
            _ => null,
        };
        return elements is null
            ? [new WrittenArgument(name, element, array.ElementType, expression)]
            : elements.Select((value, index) => new WrittenArgument(name, index, array.ElementType, value));
    }
}
