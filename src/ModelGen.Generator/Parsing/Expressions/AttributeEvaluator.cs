using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Reads the attributes of a class's members for given values of the class's parameters.</summary>
internal sealed class AttributeEvaluator
{
    private readonly ParseContext _context;
    private readonly BlockValues _values;
    private readonly ConstantEvaluator _evaluator;

    /// <summary>A reader for a block, or for a model, which has no parameters.</summary>
    public AttributeEvaluator(ParseContext context, BlockValues values)
    {
        _context = context;
        _values = values;
        _evaluator = values.Evaluator(context);
    }

    /// <summary>The attributes of a member, each argument that mentions a parameter evaluated anew.</summary>
    public List<DeclaredAttribute> Read(ISymbol member, IssueList issues)
    {
        IEnumerable<DeclaredAttribute> attributes = DeclaredAttribute.Of(member);
        return _values.Parameters.Count == 0 || _context.IsForeign(member)
            ? attributes.ToList()
            : attributes.Select(attribute => Evaluate(attribute, member.Name, issues)).ToList();
    }

    private DeclaredAttribute Evaluate(DeclaredAttribute attribute, string member, IssueList issues)
    {
        if (!attribute.IsReadable || attribute.Syntax(_context.Cancellation)?.ArgumentList is not { } list)
            return attribute;
        var evaluated = new Dictionary<string, Argument>();
        foreach (WrittenArgument written in WrittenArgument.Of(attribute, list))
        {
            if (!_evaluator.Mentions(written.Expression))
                continue;
            Argument value = _evaluator.Evaluate(written.Expression, out string? failure);
            if (failure is not null)
                Fail(written, attribute, member, failure, issues);
            else if (!_values.AreDefault)
                Set(evaluated, attribute, written, value);
        }

        return evaluated.Count == 0 ? attribute : attribute.With(evaluated);
    }

    private static void Set(Dictionary<string, Argument> evaluated, DeclaredAttribute attribute, WrittenArgument written, Argument value)
    {
        Argument typed = written.Type is null or { SpecialType: SpecialType.System_Object }
            ? value
            : new Argument(ConstantConversion.CastOrNull(value.Value, written.Type), written.Type);
        if (written.Element < 0)
            evaluated[written.Name] = typed;
        else if ((evaluated.TryGetValue(written.Name, out Argument known) ? known : attribute.Find(written.Name)) is { } array)
            evaluated[written.Name] = array.WithElement(written.Element, typed);
    }

    private void Fail(WrittenArgument written, DeclaredAttribute attribute, string member, string failure, IssueList issues)
    {
        var place = new Place(attribute.Name, written.Name, written.Element);
        issues.AddLayer(
            DiagnosticTable.ParameterExpression, member, Site.Layer, place, member, Text(written.Expression), _values.Block, failure);
    }

    // Comments and line breaks are no part of a declaration: they can change without it being read again.
    private static string Text(SyntaxNode expression) =>
        expression.ReplaceTrivia(expression.DescendantTrivia(), static (_, _) => default).NormalizeWhitespace().ToString();
}
