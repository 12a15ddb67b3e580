using System.Globalization;

namespace ModelGen.TestKit;

/// <summary>A random window over an image: its size, how it moves, and what it leaves of the image.</summary>
/// <param name="Options">The arguments of the attribute behind the kernel's size, each after a comma.</param>
/// <param name="Height">Rows of the kernel.</param>
/// <param name="Width">Columns of the kernel.</param>
/// <param name="Rows">Output rows.</param>
/// <param name="Columns">Output columns.</param>
internal sealed record RandomWindow(string Options, int Height, int Width, int Rows, int Columns)
{
    // Small and odd ones most often; 7 is larger than many of the images.
    private static readonly int[] Kernels = [1, 1, 2, 3, 3, 3, 4, 5, 7];

    /// <summary>The kernel's size as the attribute takes it.</summary>
    public string Size => Height == Width ? Number(Height) : $"{Number(Height)}, {Number(Width)}";

    /// <summary>The window of a convolution.</summary>
    public static RandomWindow OfConvolution(Random random, int rows, int columns) =>
        Until(() => Draw(random, rows, columns, (_, _) => (1, 1), "Same", mayMissImage: true));

    /// <summary>The window of a convolution over a sequence.</summary>
    public static RandomWindow OfSequence(Random random, int length) =>
        Until(() => Draw(random, 1, length, (_, _) => (1, 1), "Same", mayMissImage: true, isSequence: true));

    /// <summary>The window of a pool, which moves by its size unless it says otherwise.</summary>
    public static RandomWindow OfPool(Random random, int rows, int columns) =>
        Until(() => Draw(random, rows, columns, (height, width) => (height, width), "Valid", mayMissImage: false));

    private static RandomWindow Until(Func<RandomWindow?> draw)
    {
        RandomWindow? window;
        do
            window = draw();
        while (window is null);
        return window;
    }

    private static RandomWindow? Draw(
        Random random, int rows, int columns, Func<int, int, (int, int)> stride, string padding, bool mayMissImage, bool isSequence = false)
    {
        int height = isSequence ? 1 : random.GetItems(Kernels, 1)[0], width = random.Next(3) > 0 && !isSequence ? height : random.GetItems(Kernels, 1)[0];
        (int defaultY, int defaultX) = stride(height, width);
        int strideY = isSequence ? 1 : random.Next(2) == 0 ? defaultY : random.Next(1, 4);
        int strideX = strideY == defaultY && random.Next(3) > 0 ? defaultX : random.Next(3) > 0 && !isSequence ? strideY : random.Next(1, 4);
        int dilationY = random.Next(4) > 0 || isSequence ? 1 : random.Next(2, 4);
        int dilationX = random.Next(4) > 0 && !isSequence ? dilationY : random.Next(1, 4);
        var y = new RandomAxis(rows, height, strideY, dilationY);
        var x = new RandomAxis(columns, width, strideX, dilationX);
        string options = "";
        if (isSequence)
            options += Option("Stride", strideX, 1) + Option("Dilation", dilationX, 1);
        else if (strideY != defaultY || strideX != defaultX)
            options += Option("Stride", strideY, 0) + Option("StrideX", strideX, strideY);
        if (!isSequence)
            options += Option("Dilation", dilationY, 1) + Option("DilationX", dilationX, dilationY);
        switch (random.Next(4))
        {
            case 0:
                int[] pads = Pads(random, y, x, isSequence, mayMissImage);
                options += $", Pads = new[] {{ {string.Join(", ", pads.Select(Number))} }}";
                (y, x) = Padded(y, x, pads, isSequence);
                break;
            case 1:
                options += ", Padding = PaddingMode.Valid";
                break;
            case 2:
                options += ", Padding = PaddingMode.Same";
                (y, x) = (y.Same, x.Same);
                break;
            default:
                (y, x) = padding == "Same" ? (y.Same, x.Same) : (y, x);
                break;
        }

        bool fits = y.Outputs > 0 && x.Outputs > 0 && (mayMissImage || (y.SeesImage && x.SeesImage));
        return fits ? new RandomWindow(options, height, width, y.Outputs, x.Outputs) : null;
    }

    private static int[] Pads(Random random, RandomAxis y, RandomAxis x, bool isSequence, bool mayMissImage)
    {
        int Vertical() => random.Next(y.Extent + (mayMissImage ? 2 : 0));
        int Horizontal() => random.Next(x.Extent + (mayMissImage ? 2 : 0));
        if (isSequence)
            return random.Next(2) == 0 ? [Horizontal()] : [Horizontal(), Horizontal()];
        return random.Next(3) switch
        {
            0 => [Math.Min(Vertical(), Horizontal())],
            1 => [Vertical(), Horizontal()],
            _ => [Vertical(), Horizontal(), Vertical(), Horizontal()],
        };
    }

    private static (RandomAxis Y, RandomAxis X) Padded(RandomAxis y, RandomAxis x, int[] pads, bool isSequence) => (pads.Length, isSequence) switch
    {
        (_, true) => (y, x with { Before = pads[0], After = pads[^1] }),
        (4, _) => (y with { Before = pads[0], After = pads[2] }, x with { Before = pads[1], After = pads[3] }),
        _ => (y with { Before = pads[0], After = pads[0] }, x with { Before = pads[^1], After = pads[^1] }),
    };

    private static string Option(string name, int value, int unsaid) => value == unsaid ? "" : $", {name} = {Number(value)}";

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
