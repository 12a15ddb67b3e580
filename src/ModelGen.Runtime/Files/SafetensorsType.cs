using System;

namespace ModelGen.Runtime;

/// <summary>The element types of the safetensors format. Parameters are read from <see cref="F32"/>, <see cref="F16"/> and <see cref="BF16"/>.</summary>
public enum SafetensorsType
{
    /// <summary>Truth values, one byte each.</summary>
    Bool,

    /// <summary>4-bit floating point (E2M1), two per byte.</summary>
    F4,

    /// <summary>6-bit floating point, 2 exponent and 3 mantissa bits.</summary>
    F6E2M3,

    /// <summary>6-bit floating point, 3 exponent and 2 mantissa bits.</summary>
    F6E3M2,

    /// <summary>Unsigned bytes.</summary>
    U8,

    /// <summary>Signed bytes.</summary>
    I8,

    /// <summary>8-bit floating point, 5 exponent and 2 mantissa bits.</summary>
    F8E5M2,

    /// <summary>8-bit floating point, 4 exponent and 3 mantissa bits.</summary>
    F8E4M3,

    /// <summary>8-bit powers of two.</summary>
    F8E8M0,

    /// <summary>16-bit signed integers.</summary>
    I16,

    /// <summary>16-bit unsigned integers.</summary>
    U16,

    /// <summary>IEEE 754 half precision.</summary>
    F16,

    /// <summary>The upper half of a 32-bit floating-point number.</summary>
    BF16,

    /// <summary>32-bit signed integers.</summary>
    I32,

    /// <summary>32-bit unsigned integers.</summary>
    U32,

    /// <summary>IEEE 754 single precision.</summary>
    F32,

    /// <summary>A complex number of two single-precision parts.</summary>
    C64,

    /// <summary>IEEE 754 double precision.</summary>
    F64,

    /// <summary>64-bit signed integers.</summary>
    I64,

    /// <summary>64-bit unsigned integers.</summary>
    U64,
}

/// <summary>The format's names and sizes of its element types.</summary>
internal static class SafetensorsTypes
{
    // In the order of the enumeration.
    private static readonly string[] s_names =
    [
        "BOOL", "F4", "F6_E2M3", "F6_E3M2", "U8", "I8", "F8_E5M2", "F8_E4M3", "F8_E8M0", "I16", "U16", "F16", "BF16",
        "I32", "U32", "F32", "C64", "F64", "I64", "U64",
    ];

    public static bool TryFind(string name, out SafetensorsType type)
    {
        int index = Array.IndexOf(s_names, name);
        type = (SafetensorsType)index;
        return index >= 0;
    }

    public static string Name(SafetensorsType type) => s_names[(int)type];

    /// <summary>Bits per element.</summary>
    public static int Bits(SafetensorsType type) => type switch
    {
        SafetensorsType.F4 => 4,
        SafetensorsType.F6E2M3 or SafetensorsType.F6E3M2 => 6,
        SafetensorsType.I16 or SafetensorsType.U16 or SafetensorsType.F16 or SafetensorsType.BF16 => 16,
        SafetensorsType.I32 or SafetensorsType.U32 or SafetensorsType.F32 => 32,
        SafetensorsType.C64 or SafetensorsType.F64 or SafetensorsType.I64 or SafetensorsType.U64 => 64,
        _ => 8,
    };
}
