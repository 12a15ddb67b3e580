using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>
/// Packs nothing. Refuses files that count the channels of flattened images first: a layer has numbers for their elements that packing
/// does not reorder.
/// </summary>
public sealed unsafe class FixedOrderPacking : PackingStep
{
    private readonly string _layer;

    /// <summary>Creates the step. Called by generated code.</summary>
    /// <param name="layer">The layer's path.</param>
    public FixedOrderPacking(string layer)
    {
        ArgumentNullException.ThrowIfNull(layer);
        _layer = layer;
    }

    /// <inheritdoc />
    public override long End => 0;

    /// <inheritdoc />
    /// <exception cref="ParameterFileException">The order is not row, column, channel.</exception>
    public override void Pack(IParameterSource parameters, FlattenOrder order, byte* packed) => Check(order);

    /// <inheritdoc />
    /// <exception cref="ParameterFileException">The order is not row, column, channel.</exception>
    public override void Unpack(byte* packed, FlattenOrder order, IDictionary<string, float[]> parameters) => Check(order);

    /// <inheritdoc />
    public override string ToString() => $"The order of {_layer}";

    private void Check(FlattenOrder order)
    {
        if (order != FlattenOrder.RowColumnChannel)
            throw OtherOrder();
    }

    private ParameterFileException OtherOrder()
        => new($"{_layer}: expected flattened images in row,column,channel order, got channel,row,column; " +
            "the layer reads an image that was flattened, and only dense layers and activations can be reordered there.");
}
