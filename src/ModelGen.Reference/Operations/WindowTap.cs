using System.Linq;
using ModelGen.Core.Graphs;

namespace ModelGen.Reference.Operations;

/// <summary>A tap of a window that lies inside the image.</summary>
/// <param name="Index">Which tap, row by row.</param>
/// <param name="Pixel">Which pixel it reads, row by row.</param>
internal readonly record struct WindowTap(int Index, int Pixel)
{
    /// <summary>The taps of every window, windows and taps row by row. Taps in the border are left out.</summary>
    public static WindowTap[][] Of(WindowAxis rows, WindowAxis columns)
    {
        (int Tap, int Place)[][] down = Along(rows), across = Along(columns);
        var windows = new WindowTap[down.Length * across.Length][];
        for (int window = 0; window < windows.Length; window++)
        {
            (int Tap, int Place)[] ys = down[window / across.Length], xs = across[window % across.Length];
            var taps = new WindowTap[ys.Length * xs.Length];
            for (int i = 0; i < taps.Length; i++)
            {
                ((int row, int y), (int column, int x)) = (ys[i / xs.Length], xs[i % xs.Length]);
                taps[i] = new WindowTap((row * columns.Taps) + column, (y * columns.Size) + x);
            }

            windows[window] = taps;
        }

        return windows;
    }

    private static (int Tap, int Place)[][] Along(WindowAxis axis) =>
    [
        .. Enumerable.Range(0, (int)axis.Outputs).Select(output => Enumerable.Range(0, axis.Taps)
            .Select(tap => (Tap: tap, Place: (output * axis.Stride) + (tap * axis.Dilation) - axis.Before))
            .Where(tap => tap.Place >= 0 && tap.Place < axis.Size)
            .ToArray()),
    ];
}
