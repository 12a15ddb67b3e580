namespace ModelGen.Build.Reading;

/// <summary>The element types of the safetensors format.</summary>
internal static class ElementTypes
{
    /// <summary>Bits per element, or 0 for a type that the format does not have.</summary>
    public static int Bits(string type) => type switch
    {
        "F4" => 4,
        "F6_E2M3" or "F6_E3M2" => 6,
        "BOOL" or "U8" or "I8" or "F8_E5M2" or "F8_E4M3" or "F8_E8M0" => 8,
        "I16" or "U16" or "F16" or "BF16" => 16,
        "I32" or "U32" or "F32" => 32,
        "C64" or "F64" or "I64" or "U64" => 64,
        _ => 0,
    };
}
