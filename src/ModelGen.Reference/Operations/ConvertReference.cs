namespace ModelGen.Reference.Operations;

/// <summary>The same numbers in another element type; bytes become 32-bit numbers exactly.</summary>
internal sealed class ConvertReference : UnchangedReference;
