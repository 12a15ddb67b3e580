using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace ModelGen.Runtime;

/// <summary>The inner loop of packing: rows of a weight matrix become the columns of a panel.</summary>
internal static unsafe class PanelTransposition
{
    // One cache line of a row: each line of the source is read once, while the lines it scatters to stay in the first-level cache.
    private const int Block = 16;

    private const int Square = 4;

    // Below, the simple loop is done sooner than the compilation of the other one.
    internal const int SmallPanel = 1 << 15;

    /// <summary>Writes panel[k][lane] = rows[lane][k], and 0 for lanes without a row.</summary>
    /// <param name="rows">[valid, inputs].</param>
    /// <param name="valid">How many rows there are, at most <paramref name="width"/>.</param>
    /// <param name="inputs">Elements per row.</param>
    /// <param name="width">Lanes of the panel.</param>
    /// <param name="panel">[inputs, width].</param>
    public static void ToPanel(float* rows, int valid, int inputs, int width, float* panel)
    {
        if (valid < width)
            NativeMemory.Clear(panel, (nuint)width * (nuint)inputs * sizeof(float));
        if ((long)valid * inputs < SmallPanel)
            Scatter(rows, inputs, panel, width, 0, inputs, 0, valid);
        else
            Transpose(rows, valid, inputs, width, panel);
    }

    // These two run a few times per process: they must not spend them in unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose(float* rows, int valid, int inputs, int width, float* panel)
    {
        int k = 0;
        int lanes = Sse.IsSupported || AdvSimd.Arm64.IsSupported ? valid / Square * Square : 0;
        for (; k + Block <= inputs; k += Block)
        {
            for (int lane = 0; lane < lanes; lane += Square)
            {
                for (int i = k; i < k + Block; i += Square)
                    TransposeSquare(rows + (nint)lane * inputs + i, inputs, panel + (nint)i * width + lane, width);
            }
            Scatter(rows, inputs, panel, width, k, k + Block, lanes, valid);
        }
        Scatter(rows, inputs, panel, width, k, inputs, 0, valid);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(float* rows, nint inputs, float* panel, nint width, int k, int endK, int lane, int endLane)
    {
        for (; lane < endLane; lane++)
        {
            for (int i = k; i < endK; i++)
                panel[i * width + lane] = rows[lane * inputs + i];
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeSquare(float* source, nint sourceStride, float* target, nint targetStride)
    {
        Vector128<float> a = Vector128.Load(source);
        Vector128<float> b = Vector128.Load(source + sourceStride);
        Vector128<float> c = Vector128.Load(source + 2 * sourceStride);
        Vector128<float> d = Vector128.Load(source + 3 * sourceStride);
        Vector128<float> ac01 = ZipLow(a, c), ac23 = ZipHigh(a, c), bd01 = ZipLow(b, d), bd23 = ZipHigh(b, d);
        ZipLow(ac01, bd01).Store(target);
        ZipHigh(ac01, bd01).Store(target + targetStride);
        ZipLow(ac23, bd23).Store(target + 2 * targetStride);
        ZipHigh(ac23, bd23).Store(target + 3 * targetStride);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
