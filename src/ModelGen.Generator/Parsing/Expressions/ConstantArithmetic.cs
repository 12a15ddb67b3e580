using System;
using Microsoft.CodeAnalysis.Operations;

namespace ModelGen.Generator.Parsing;

/// <summary>C#'s operators on constants whose operands the compiler has brought to one type already.</summary>
internal static class ConstantArithmetic
{
    /// <summary>A binary operator.</summary>
    /// <param name="kind">Which one.</param>
    /// <param name="left">The left operand, boxed.</param>
    /// <param name="right">The right operand; of a shift an <c>int</c>.</param>
    /// <exception cref="EvaluationException">The operator is not known for these types.</exception>
    /// <exception cref="OverflowException">The result is out of the type's range.</exception>
    /// <exception cref="DivideByZeroException">A whole number is divided by 0.</exception>
    public static object Binary(BinaryOperatorKind kind, object? left, object? right) => (left, right) switch
    {
        (int a, int b) when IsShift(kind) => Shift(kind, a, b),
        (long a, int b) when IsShift(kind) => Shift(kind, a, b),
        (int a, int b) => Whole(kind, a, b) is long whole ? checked((int)whole) : Compare(kind, a.CompareTo(b)),
        (uint a, uint b) => Whole(kind, a, b) is long whole ? checked((uint)whole) : Compare(kind, a.CompareTo(b)),
        (long a, long b) => Whole(kind, a, b) is long whole ? whole : Compare(kind, a.CompareTo(b)),
        (float a, float b) => Real(kind, a, b) is double real ? (float)real : Ordered(kind, a, b),
        (double a, double b) => Real(kind, a, b) is double real ? real : Ordered(kind, a, b),
        (bool a, bool b) => Logic(kind, a, b),
        (string or null, string or null) => Text(kind, (string?)left, (string?)right),
        _ => throw Unknown(),
    };

    /// <summary>A unary operator.</summary>
    /// <exception cref="EvaluationException">The operator is not known for this type.</exception>
    /// <exception cref="OverflowException">The result is out of the type's range.</exception>
    public static object Unary(UnaryOperatorKind kind, object? operand) => (kind, operand) switch
    {
        (UnaryOperatorKind.Plus, int or long or float or double) => operand!,
        (UnaryOperatorKind.Minus, int value) => checked(-value),
        (UnaryOperatorKind.Minus, long value) => checked(-value),
        (UnaryOperatorKind.Minus, float value) => -value,
        (UnaryOperatorKind.Minus, double value) => -value,
        (UnaryOperatorKind.BitwiseNegation, int value) => ~value,
        (UnaryOperatorKind.BitwiseNegation, long value) => ~value,
        (UnaryOperatorKind.Not, bool value) => !value,
        _ => throw Unknown(),
    };

    private static bool IsShift(BinaryOperatorKind kind) =>
        kind is BinaryOperatorKind.LeftShift or BinaryOperatorKind.RightShift or BinaryOperatorKind.UnsignedRightShift;

    private static object Shift(BinaryOperatorKind kind, int value, int count) => kind switch
    {
        BinaryOperatorKind.LeftShift => value << count,
        BinaryOperatorKind.RightShift => value >> count,
        _ => value >>> count,
    };

    private static object Shift(BinaryOperatorKind kind, long value, int count) => kind switch
    {
        BinaryOperatorKind.LeftShift => value << count,
        BinaryOperatorKind.RightShift => value >> count,
        _ => value >>> count,
    };

    /// <summary>A result that is a number, or null for a comparison.</summary>
    private static long? Whole(BinaryOperatorKind kind, long a, long b) => kind switch
    {
        BinaryOperatorKind.Add => checked(a + b),
        BinaryOperatorKind.Subtract => checked(a - b),
        BinaryOperatorKind.Multiply => checked(a * b),
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => b == -1 ? 0 : a % b,
        BinaryOperatorKind.And => a & b,
        BinaryOperatorKind.Or => a | b,
        BinaryOperatorKind.ExclusiveOr => a ^ b,
        _ => null,
    };

    private static double? Real(BinaryOperatorKind kind, double a, double b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Subtract => a - b,
        BinaryOperatorKind.Multiply => a * b,
        BinaryOperatorKind.Divide => a / b,
        BinaryOperatorKind.Remainder => a % b,
        _ => null,
    };

    private static object Compare(BinaryOperatorKind kind, int order) => kind switch
    {
        BinaryOperatorKind.Equals => order == 0,
        BinaryOperatorKind.NotEquals => order != 0,
        BinaryOperatorKind.LessThan => order < 0,
        BinaryOperatorKind.LessThanOrEqual => order <= 0,
        BinaryOperatorKind.GreaterThan => order > 0,
        BinaryOperatorKind.GreaterThanOrEqual => order >= 0,
        _ => throw Unknown(),
    };

    // Not by CompareTo, for which NaN equals itself.
    private static object Ordered(BinaryOperatorKind kind, double a, double b) => kind switch
    {
        BinaryOperatorKind.Equals => a == b,
        BinaryOperatorKind.NotEquals => a != b,
        BinaryOperatorKind.LessThan => a < b,
        BinaryOperatorKind.LessThanOrEqual => a <= b,
        BinaryOperatorKind.GreaterThan => a > b,
        BinaryOperatorKind.GreaterThanOrEqual => a >= b,
        _ => throw Unknown(),
    };

    private static object Logic(BinaryOperatorKind kind, bool a, bool b) => kind switch
    {
        BinaryOperatorKind.And or BinaryOperatorKind.ConditionalAnd => a && b,
        BinaryOperatorKind.Or or BinaryOperatorKind.ConditionalOr => a || b,
        BinaryOperatorKind.ExclusiveOr or BinaryOperatorKind.NotEquals => a != b,
        BinaryOperatorKind.Equals => a == b,
        _ => throw Unknown(),
    };

    private static object Text(BinaryOperatorKind kind, string? a, string? b) => kind switch
    {
        BinaryOperatorKind.Add => a + b,
        BinaryOperatorKind.Equals => a == b,
        BinaryOperatorKind.NotEquals => a != b,
        _ => throw Unknown(),
    };

    private static EvaluationException Unknown() => new("uses an operator on types that cannot be computed with here");
}
