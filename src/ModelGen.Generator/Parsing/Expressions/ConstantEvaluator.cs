using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Generator.Parsing;

/// <summary>
/// Computes constant expressions for other values of a block's parameters than those that the compiler knows. It walks the compiler's own
/// bound tree, in which every conversion is explicit, and takes the compiler's value for everything that no parameter enters.
/// </summary>
internal sealed class ConstantEvaluator
{
    private const int MaxDepth = 200;
    private const string UnknownForm = "has a form that cannot be computed here";

    private readonly ParseContext _context;
    private readonly IReadOnlyDictionary<IFieldSymbol, object?> _values;
    private readonly Dictionary<IFieldSymbol, bool> _depends = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<IFieldSymbol, object?> _computed = new(SymbolEqualityComparer.Default);
    private int _nesting;

    /// <summary>An evaluator for given values.</summary>
    public ConstantEvaluator(ParseContext context, IReadOnlyDictionary<IFieldSymbol, object?> values)
    {
        _context = context;
        _values = values;
    }

    /// <summary>Whether a parameter enters an expression, directly or through other constants.</summary>
    public bool Mentions(SyntaxNode expression)
    {
        if (_values.Count == 0)
            return false;
        SemanticModel model = _context.ModelOf(expression.SyntaxTree);
        return expression.DescendantNodesAndSelf(node => !IsNameof(node))
            .OfType<IdentifierNameSyntax>()
            .Any(name => model.GetSymbolInfo(name, _context.Cancellation).Symbol is IFieldSymbol { IsConst: true } field && Depends(field));
    }

    /// <summary>The value of an expression.</summary>
    /// <param name="expression">It compiles to a constant.</param>
    /// <param name="failure">Why it has no value, to follow "because it"; null for success.</param>
    public Argument Evaluate(ExpressionSyntax expression, out string? failure)
    {
        failure = null;
        try
        {
            object? value = Compute(expression, 0);
            return new Argument(value, _context.ModelOf(expression.SyntaxTree).GetTypeInfo(expression, _context.Cancellation).Type);
        }
        catch (EvaluationException exception)
        {
            failure = exception.Message;
        }
        catch (OverflowException)
        {
            failure = "overflows";
        }
        catch (DivideByZeroException)
        {
            failure = "divides by 0";
        }

        return new Argument(null, null);
    }

    private static bool IsNameof(SyntaxNode node) =>
        node is InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "nameof" } };

    private bool Depends(IFieldSymbol field)
    {
        if (_values.ContainsKey(field))
            return true;
        if (_depends.TryGetValue(field, out bool known))
            return known;

        // A circle of constants is the compiler's error; it must only not become ours. What is nested too deeply to be looked through is
        // taken to depend, and refused when it is computed.
        if (_nesting >= MaxDepth)
            return true;
        _depends[field] = false;
        _nesting++;
        bool depends = Initializer(field) is { } initializer && Mentions(initializer);
        _nesting--;
        return _depends[field] = depends;
    }

    private ExpressionSyntax? Initializer(IFieldSymbol field) =>
        _context.IsForeign(field) || field.DeclaringSyntaxReferences.Length == 0
            ? null
            : field.DeclaringSyntaxReferences[0].GetSyntax(_context.Cancellation) switch
            {
                VariableDeclaratorSyntax variable => variable.Initializer?.Value,
                EnumMemberDeclarationSyntax member => member.EqualsValue?.Value,
                _ => null,
            };

    private object? Compute(ExpressionSyntax? expression, int depth)
    {
        // The bound tree has no node for these, because they only say how to compute; overflow is refused in any case.
        while (expression is CheckedExpressionSyntax { Expression: var inner })
            expression = inner;
        return expression is not null && _context.ModelOf(expression.SyntaxTree).GetOperation(expression, _context.Cancellation) is { } operation
            ? Compute(operation, depth)
            : throw new EvaluationException(UnknownForm);
    }

    private object? Compute(IOperation operation, int depth)
    {
        _context.Cancellation.ThrowIfCancellationRequested();
        if (depth > MaxDepth)
            throw new EvaluationException("is nested too deeply");
        if (operation is IFieldReferenceOperation { Field: { } field } && Depends(field))
            return Field(field, depth);
        if (operation.ConstantValue is { HasValue: true } constant && !Mentions(operation.Syntax))
            return constant.Value;
        return operation switch
        {
            IConversionOperation conversion => ConstantConversion.Cast(Compute(conversion.Operand, depth + 1), conversion.Type),
            IParenthesizedOperation inner => Compute(inner.Operand, depth + 1),
            IUnaryOperation unary => Result(ConstantArithmetic.Unary(unary.OperatorKind, Compute(unary.Operand, depth + 1)), unary),
            IBinaryOperation binary => Binary(binary, depth),
            IConditionalOperation { WhenFalse: { } whenFalse } choice =>
                Compute(Compute(choice.Condition, depth + 1) is true ? choice.WhenTrue : whenFalse, depth + 1),
            _ => throw new EvaluationException(UnknownForm),
        };
    }

    private object? Binary(IBinaryOperation binary, int depth)
    {
        object? left = Compute(binary.LeftOperand, depth + 1);
        bool isDecided = (binary.OperatorKind, left) is (BinaryOperatorKind.ConditionalAnd, false) or (BinaryOperatorKind.ConditionalOr, true);
        return isDecided ? left : Result(ConstantArithmetic.Binary(binary.OperatorKind, left, Compute(binary.RightOperand, depth + 1)), binary);
    }

    // The sum of an enumeration's member and a number is of the enumeration again, whose number may be narrower.
    private static object? Result(object value, IOperation operation) => ConstantConversion.Cast(value, operation.Type);

    // Each constant is computed once, or constants that mention the one before them twice would take exponential time. A failure needs no
    // memory, because it ends the whole evaluation.
    private object? Field(IFieldSymbol field, int depth)
    {
        if (_values.TryGetValue(field, out object? value) || _computed.TryGetValue(field, out value))
            return value;
        return _computed[field] = ConstantConversion.Cast(Compute(Initializer(field), depth + 1), field.Type);
    }
}
