namespace ModelGen.Reference.Operations;

/// <summary>The same elements as a vector: tensors are held in row, column, channel order already.</summary>
internal sealed class FlattenReference : UnchangedReference;
