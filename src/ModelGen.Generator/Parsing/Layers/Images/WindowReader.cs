using ModelGen.Core.Specs;

namespace ModelGen.Generator.Parsing;

/// <summary>The window of a convolution or a pool: one number for both directions, or one each.</summary>
internal static class WindowReader
{
    public static Window ReadConv(DeclaredAttribute attribute, string layer, IssueList issues)
    {
        (int height, int width) = Kernel(attribute);
        return Read(attribute, height, width, 1, 1, PaddingReader.Read(attribute, PaddingKind.Same, layer, issues));
    }

    public static Window ReadPool(DeclaredAttribute attribute, string layer, IssueList issues)
    {
        (int height, int width) = Kernel(attribute);
        return Read(attribute, height, width, height, width, PaddingReader.Read(attribute, PaddingKind.Valid, layer, issues));
    }

    public static Window ReadSequence(DeclaredAttribute attribute, string layer, IssueList issues) => new(
        Height: 1,
        attribute.Int("kernel"),
        StrideY: 1,
        attribute.Int("Stride", fallback: 1),
        DilationY: 1,
        attribute.Int("Dilation", fallback: 1),
        PaddingReader.ReadSequence(attribute, layer, issues));

    /// <summary>Two numbers that one constructor takes as one.</summary>
    public static (int First, int Second) Pair(DeclaredAttribute attribute, string both, string first, string second) =>
        attribute.Has(both) ? (attribute.Int(both), attribute.Int(both)) : (attribute.Int(first), attribute.Int(second));

    private static (int Height, int Width) Kernel(DeclaredAttribute attribute) => Pair(attribute, "kernel", "kernelHeight", "kernelWidth");

    private static Window Read(DeclaredAttribute attribute, int height, int width, int strideY, int strideX, Padding padding)
    {
        int dilation = attribute.Int("Dilation", fallback: 1);
        return new Window(
            height,
            width,
            attribute.Int("StrideY", attribute.Int("Stride", strideY)),
            attribute.Int("StrideX", attribute.Int("Stride", strideX)),
            attribute.Int("DilationY", dilation),
            attribute.Int("DilationX", dilation),
            padding);
    }
}
