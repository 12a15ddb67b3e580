using System;
using Microsoft.CodeAnalysis;

namespace ModelGen.Generator.Parsing;

/// <summary>Conversions between constants, as C# makes them where overflow is an error.</summary>
internal static class ConstantConversion
{
    private static readonly SpecialType[] s_wider =
    [
        SpecialType.System_Byte, SpecialType.System_SByte, SpecialType.System_Int16, SpecialType.System_UInt16, SpecialType.System_Char,
        SpecialType.System_Int32, SpecialType.System_UInt32, SpecialType.System_Int64, SpecialType.System_Single, SpecialType.System_Double,
    ];

    /// <summary>Converts as a cast does; an enumeration is its underlying number.</summary>
    /// <exception cref="EvaluationException">The type has no such constants.</exception>
    /// <exception cref="OverflowException">The value is out of the type's range.</exception>
    public static object? Cast(object? value, ITypeSymbol? type)
    {
        SpecialType target = Underlying(type);
        if (target == SpecialType.System_Object || value is null || Matches(value, target))
            return value;
        checked
        {
            return target switch
            {
                // As an object, or all of them would become the widest of these types.
                SpecialType.System_Int32 => (object)(int)Whole(value),
                SpecialType.System_Int64 => Whole(value),
                SpecialType.System_Single => value is long number ? number : (float)Real(value),
                SpecialType.System_Double => Real(value),
                SpecialType.System_UInt32 => (uint)Whole(value),
                SpecialType.System_Byte => (byte)Whole(value),
                SpecialType.System_SByte => (sbyte)Whole(value),
                SpecialType.System_Int16 => (short)Whole(value),
                SpecialType.System_UInt16 => (ushort)Whole(value),
                SpecialType.System_Char => (char)Whole(value),
                _ => throw new EvaluationException("uses a type that cannot be computed with here"),
            };
        }
    }

    /// <summary>Converts as a cast does, or gives null where that has no value.</summary>
    public static object? CastOrNull(object? value, ITypeSymbol? type)
    {
        try
        {
            return Cast(value, type);
        }
        catch (Exception exception) when (exception is EvaluationException or OverflowException)
        {
            return null;
        }
    }

    /// <summary>Whether C# converts a constant by itself: to the same type, or to a wider one of numbers.</summary>
    public static bool IsImplicit(ITypeSymbol? from, ITypeSymbol to)
    {
        if (from is null || from.TypeKind == TypeKind.Enum || to.TypeKind == TypeKind.Enum)
            return SymbolEqualityComparer.Default.Equals(from, to);
        if (from.SpecialType == to.SpecialType)
            return from.SpecialType != SpecialType.None;
        int source = Array.IndexOf(s_wider, from.SpecialType), target = Array.IndexOf(s_wider, to.SpecialType);
        return source >= 0 && target > source;
    }

    /// <summary>The type that a constant is stored as.</summary>
    private static SpecialType Underlying(ITypeSymbol? type) =>
        type is INamedTypeSymbol { EnumUnderlyingType: { } number } ? number.SpecialType : type?.SpecialType ?? SpecialType.None;

    private static bool Matches(object value, SpecialType type) => type switch
    {
        SpecialType.System_Int32 => value is int,
        SpecialType.System_Int64 => value is long,
        SpecialType.System_Single => value is float,
        SpecialType.System_Double => value is double,
        SpecialType.System_Boolean => value is bool,
        SpecialType.System_String => value is string,
        _ => false,
    };

    private static long Whole(object value) => value switch
    {
        int number => number,
        long number => number,
        uint number => number,
        byte number => number,
        sbyte number => number,
        short number => number,
        ushort number => number,
        char number => number,
        float number => checked((long)number),
        double number => checked((long)number),
        _ => throw new EvaluationException("uses a type that cannot be computed with here"),
    };

    private static double Real(object value) => value switch
    {
        float number => number,
        double number => number,
        _ => Whole(value),
    };
}
