using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads <c>[With(…)]</c>: the values of a block's parameters in one use.</summary>
internal static class WithReader
{
    private static readonly Place s_values = new("With", "values");

    /// <summary>The values of a use; null if something is wrong with them, which has been reported.</summary>
    /// <param name="attribute">The attribute; it is readable.</param>
    /// <param name="use">The name of the use.</param>
    /// <param name="block">The values that the block declares itself.</param>
    /// <param name="isForeign">Whether the block is declared in another assembly.</param>
    /// <param name="issues">Takes what is wrong.</param>
    public static BlockValues? Read(DeclaredAttribute attribute, string use, BlockValues block, bool isForeign, IssueList issues)
    {
        if (attribute.Find("values")?.Elements is not { } written)
        {
            issues.OutOfRange(use, Site.Layer, s_values, "null", "a list of values");
            return null;
        }

        if (written.Count > block.Parameters.Count)
        {
            string names = block.Parameters.Count == 0 ? "none" : string.Join(", ", block.Parameters.Select(parameter => parameter.Name));
            var extra = new Place("With", "values", block.Parameters.Count);
            issues.AddLayer(
                DiagnosticTable.WithCount, use, Site.Layer, extra,
                use, written.Count.Text(), block.Block, block.Parameters.Count.Text(), names);
            return null;
        }

        var given = new List<object?>();
        for (int index = 0; index < written.Count; index++)
        {
            IFieldSymbol parameter = block.Parameters[index];
            if (Fits(written[index], parameter.Type))
            {
                given.Add(ConstantConversion.CastOrNull(written[index].Value, parameter.Type));
                continue;
            }

            var place = new Place("With", "values", index);
            issues.AddLayer(
                DiagnosticTable.WithValue, use, Site.Layer, place,
                use, Text(written[index]), parameter.Name, block.Block, parameter.Type.ToDisplayString());
        }

        if (given.Count < written.Count)
            return null;
        BlockValues values = block.With(given);
        if (!isForeign || values.AreDefault)
            return values;
        issues.AddLayer(
            DiagnosticTable.ParameterExpression, use, Site.Layer, new Place("With"),
            use, "[With]", block.Block, "is declared in another assembly, where its attributes are constants already");
        return null;
    }

    private static bool Fits(Argument value, ITypeSymbol type) =>
        value is { Value: null }
            ? value.Type is not null && type.SpecialType == SpecialType.System_String
            : ConstantConversion.IsImplicit(value.Type, type);

    private static string Text(Argument argument) => argument switch
    {
        { Elements: not null } => "an array",
        { Value: string text } => "\"" + text + "\"",
        { Value: bool value } => value ? "true" : "false",
        { Value: float or double } => NumberText.Of(System.Convert.ToDouble(argument.Value, System.Globalization.CultureInfo.InvariantCulture)),
        { Value: char character } => "'" + character + "'",
        { Value: System.IFormattable number, Type: { TypeKind: TypeKind.Enum } type } =>
            $"({type.Name}){number.ToString(null, System.Globalization.CultureInfo.InvariantCulture)}",
        { Value: System.IFormattable number } => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
        _ => "null or a type",
    };
}
