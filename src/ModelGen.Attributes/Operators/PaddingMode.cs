namespace ModelGen;

/// <summary>How the border of an image is treated where windows move over it.</summary>
public enum PaddingMode
{
    /// <summary>
    /// As many zeros around the image as give ceil(size / stride) outputs: max((outputs - 1) * stride + extent - size, 0) along each
    /// dimension, half of them before the image and half behind it, an odd one behind it; extent = (kernel - 1) * dilation + 1.
    /// </summary>
    /// <remarks><c>SAME_UPPER</c> of the ONNX operator <c>Conv</c>, <c>SAME</c> of TensorFlow.</remarks>
    Same,

    /// <summary>No zeros: windows lie inside the image, floor((size - extent) / stride) + 1 outputs along each dimension.</summary>
    Valid,
}
