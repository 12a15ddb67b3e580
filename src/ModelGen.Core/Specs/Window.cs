namespace ModelGen.Core.Specs;

/// <summary>How the border of an image is treated.</summary>
public enum PaddingKind
{
    /// <summary>As many zeros as give ceil(size / stride) outputs, an odd one at the end (SAME_UPPER of ONNX, SAME of TensorFlow).</summary>
    Same,

    /// <summary>None: windows lie inside the image.</summary>
    Valid,

    /// <summary>As many zeros as stated per side.</summary>
    Explicit,
}

/// <summary>Zeros around an image, as declared.</summary>
/// <param name="Kind">How they are found.</param>
/// <param name="Top">Rows at the top; 0 unless the kind is <see cref="PaddingKind.Explicit"/>, like the others.</param>
/// <param name="Left">Columns at the left.</param>
/// <param name="Bottom">Rows at the bottom.</param>
/// <param name="Right">Columns at the right.</param>
public readonly record struct Padding(PaddingKind Kind, int Top = 0, int Left = 0, int Bottom = 0, int Right = 0);

/// <summary>How a window moves over rows and columns, as declared.</summary>
/// <param name="Height">Its rows.</param>
/// <param name="Width">Its columns.</param>
/// <param name="StrideY">Rows from one output to the next.</param>
/// <param name="StrideX">Columns from one output to the next.</param>
/// <param name="DilationY">Rows from one tap to the next.</param>
/// <param name="DilationX">Columns from one tap to the next.</param>
/// <param name="Padding">The treatment of the border.</param>
public sealed record Window(int Height, int Width, int StrideY, int StrideX, int DilationY, int DilationX, Padding Padding);
