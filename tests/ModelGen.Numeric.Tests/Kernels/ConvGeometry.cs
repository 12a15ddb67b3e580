using ModelGen.Core.Planning;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Where the windows and the results of one tile lie, drawn at random; all distances in elements.</summary>
internal sealed record ConvGeometry(
    int Lines, int Pixels, int Runs, int Taps, int Depth, int Line, int Pixel, int Run, int Tap, int Outputs, int OutputPixel, int OutputLine)
{
    private const int MaxProducts = 400;

    public int Products => Runs * Taps * Depth;

    /// <summary>Elements from the first that is read to the last.</summary>
    public int InputLength =>
        ((Lines - 1) * Line) + ((Pixels - 1) * Pixel) + ((Runs - 1) * Run) + ((Taps - 1) * Tap) + Depth;

    public int OutputLength => ((Lines - 1) * OutputLine) + ((Pixels - 1) * OutputPixel) + Outputs;

    /// <summary>Windows that overlap, touch or lie apart; results that never overlap.</summary>
    public static ConvGeometry Next(KernelCase test, ConvSpec kernel)
    {
        int width = kernel.Vectors * kernel.Lanes;
        int depth = test.Values.Int(0, 2) == 0 ? test.Values.Int(1, 9) : test.Values.Int(1, 70);
        int runs = test.Values.Int(1, 5), taps = test.Values.Int(1, 5);
        if (runs * taps * depth > MaxProducts)
            taps = 1;
        int tap = depth + test.Values.Int(0, 5);
        int pixel = tap * test.Values.Int(1, 2);
        int run = (pixel * kernel.Pixels) + (tap * taps) + test.Values.Int(0, 9);
        int outputs = kernel.Partial ? test.Values.Int(1, kernel.Lanes - 1) : width;
        int outputPixel = outputs + test.Values.Int(0, 5);
        return new ConvGeometry(
            kernel.Lines, kernel.Pixels, runs, taps, depth, run * test.Values.Int(1, 2), pixel, run, tap,
            outputs, outputPixel, (outputPixel * kernel.Pixels) + test.Values.Int(0, 5));
    }

    /// <summary>Every position's window as a row of its own, in the order of the packed weights.</summary>
    public float[] Windows(ReadOnlySpan<float> x)
    {
        var windows = new List<float>();
        for (int line = 0; line < Lines; line++)
        {
            for (int pixel = 0; pixel < Pixels; pixel++)
            {
                for (int run = 0; run < Runs; run++)
                {
                    for (int tap = 0; tap < Taps; tap++)
                        windows.AddRange(x.Slice((line * Line) + (pixel * Pixel) + (run * Run) + (tap * Tap), Depth));
                }
            }
        }

        return [.. windows];
    }

    /// <summary>The results of every position; fails where something between them was written.</summary>
    public float[] Results(ReadOnlySpan<float> y, float untouched, string where)
    {
        var results = new List<float>();
        float[] left = y.ToArray();
        for (int line = 0; line < Lines; line++)
        {
            for (int pixel = 0; pixel < Pixels; pixel++)
            {
                int first = (line * OutputLine) + (pixel * OutputPixel);
                results.AddRange(y.Slice(first, Outputs));
                Array.Fill(left, untouched, first, Outputs);
            }
        }

        Assert.True(Array.TrueForAll(left, value => value == untouched), $"{where} wrote between the positions.");
        return [.. results];
    }
}
