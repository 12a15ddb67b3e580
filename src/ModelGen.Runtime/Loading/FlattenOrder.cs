namespace ModelGen.Runtime;

/// <summary>The order in which the elements of an image stand in the inputs of a dense layer's weights.</summary>
public enum FlattenOrder
{
    /// <summary>Channels innermost (TensorFlow, Keras): what ModelGen computes with.</summary>
    RowColumnChannel,

    /// <summary>Channels outermost (PyTorch, ONNX); loading permutes.</summary>
    ChannelRowColumn,
}
