namespace ModelGen;

/// <summary>The element type of a network's input as the caller holds it.</summary>
public enum Element
{
    /// <summary>32-bit IEEE 754 numbers; the input is a <c>ReadOnlySpan&lt;float&gt;</c>.</summary>
    Float32,

    /// <summary>Bytes 0 to 255, taken as the numbers they are; the input is a <c>ReadOnlySpan&lt;byte&gt;</c>.</summary>
    UInt8,
}
