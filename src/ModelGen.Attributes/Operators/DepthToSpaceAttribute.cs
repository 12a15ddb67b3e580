using System;

namespace ModelGen;

/// <summary>
/// Turns blocks of channels into blocks of pixels: y[r * block + i, c * block + j, k] = x[r, c, (i * block + j) * n + k], n the channels
/// of y. Reads (height, width, channels); its value is (height * block, width * block, channels / (block * block)).
/// </summary>
/// <remarks>
/// Mode <c>DCR</c> of the ONNX operator <c>DepthToSpace</c>, <c>depth_to_space</c> of TensorFlow. PyTorch's <c>PixelShuffle</c> has the
/// block inside the channel (<c>CRD</c>): permute the filters of the layer before it.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
public sealed class DepthToSpaceAttribute : Attribute
{
    /// <summary>Turns channels into pixels.</summary>
    /// <param name="block">Rows and columns per block, at least 1; its square divides the channels.</param>
    public DepthToSpaceAttribute(int block) => Block = block;

    /// <summary>Rows and columns per block.</summary>
    public int Block { get; }
}
