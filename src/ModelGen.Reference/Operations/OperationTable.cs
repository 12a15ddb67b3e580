using System;
using System.Collections.Generic;
using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Operations;

/// <summary>Which implementation computes which kind of operation.</summary>
internal sealed class OperationTable
{
    private readonly Dictionary<Type, IReferenceOperation> _operations;

    private OperationTable(Dictionary<Type, IReferenceOperation> operations) => _operations = operations;

    /// <summary>The plain implementations: the reference. A new operation is one line here.</summary>
    public static OperationTable Default { get; } = new(new()
    {
        [typeof(InputOperation)] = new InputReference(),
        [typeof(ConvertOperation)] = new ConvertReference(),
        [typeof(NormalizeOperation)] = new NormalizeReference(),
        [typeof(FlattenOperation)] = new FlattenReference(),
        [typeof(DenseOperation)] = new DenseReference(),
        [typeof(BatchNormOperation)] = new BatchNormReference(),
        [typeof(AddOperation)] = new AddReference(),
        [typeof(MultiplyOperation)] = new MultiplyReference(),
        [typeof(ConcatOperation)] = new ConcatReference(),
        [typeof(LayerNormOperation)] = new LayerNormReference(),
        [typeof(SoftmaxOperation)] = new SoftmaxReference(),
        [typeof(ActivationOperation)] = new ActivationReference(),
        [typeof(ConvOperation)] = new ConvReference(),
        [typeof(PoolOperation)] = new PoolReference(),
        [typeof(PadOperation)] = new PadReference(),
        [typeof(UpsampleOperation)] = new UpsampleReference(),
        [typeof(DepthToSpaceOperation)] = new DepthToSpaceReference(),
        [typeof(ChannelShuffleOperation)] = new ChannelShuffleReference(),
    });

    /// <summary>The kinds of operations that it knows.</summary>
    public IReadOnlyCollection<Type> Kinds => _operations.Keys;

    /// <summary>This table with another implementation of one kind of operation.</summary>
    public OperationTable With<TOperation>(IReferenceOperation implementation) where TOperation : Operation =>
        new(new(_operations) { [typeof(TOperation)] = implementation });

    /// <summary>The implementation for a node.</summary>
    /// <exception cref="NotSupportedException">There is none.</exception>
    public IReferenceOperation Of(Node node) =>
        _operations.TryGetValue(node.Operation.GetType(), out IReferenceOperation? operation)
            ? operation
            : throw new NotSupportedException(
                $"The reference executor does not know the operation {node.Operation.GetType().Name} of layer '{node.Layer}'.");
}
