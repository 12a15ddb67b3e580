namespace ModelGen.TestKit;

/// <summary>A window along one dimension, by the words of the documentation.</summary>
/// <param name="Size">Elements along the dimension.</param>
/// <param name="Kernel">Taps of the window.</param>
/// <param name="Stride">Elements from one window to the next.</param>
/// <param name="Dilation">Elements from one tap to the next.</param>
/// <param name="Before">Zeros before the first element.</param>
/// <param name="After">Zeros behind the last.</param>
internal readonly record struct RandomAxis(int Size, int Kernel, int Stride, int Dilation, int Before = 0, int After = 0)
{
    public int Extent => ((Kernel - 1) * Dilation) + 1;

    public int Outputs => Before + Size + After < Extent ? 0 : ((Before + Size + After - Extent) / Stride) + 1;

    /// <summary>Whether every window has a tap inside; taps that may step over the whole image are not asked further.</summary>
    public bool SeesImage => (Dilation <= Size || (Before == 0 && After == 0)) && Enumerable.Range(0, Outputs).All(AnyInside);

    /// <summary>The same with the zeros that give size / stride outputs, rounded up; an odd one behind.</summary>
    public RandomAxis Same
    {
        get
        {
            int outputs = (Size + Stride - 1) / Stride;
            int zeros = Math.Max(((outputs - 1) * Stride) + Extent - Size, 0);
            return this with { Before = zeros / 2, After = zeros - (zeros / 2) };
        }
    }

    private bool AnyInside(int output)
    {
        int first = (output * Stride) - Before;
        for (int tap = 0; tap < Kernel; tap++)
        {
            if (first + (tap * Dilation) >= 0 && first + (tap * Dilation) < Size)
                return true;
        }

        return false;
    }
}
