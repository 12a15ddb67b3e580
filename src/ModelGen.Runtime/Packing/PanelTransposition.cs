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

    /// <summary>Writes panel[order(k)][lane] = rows[lane][k], and 0 for lanes without a row.</summary>
    /// <param name="rows">[valid, inputs], in the file's order.</param>
    /// <param name="valid">How many rows there are, at most <paramref name="width"/>.</param>
    /// <param name="order">The order of the inputs.</param>
    /// <param name="width">Lanes of the panel.</param>
    /// <param name="panel">[inputs, width].</param>
    public static void ToPanel(float* rows, int valid, InputOrder order, int width, float* panel)
    {
        if (valid < width)
            NativeMemory.Clear(panel, (nuint)width * (nuint)order.Inputs * sizeof(float));
        if ((long)valid * order.Inputs < SmallPanel)
            Scatter(rows, valid, order.Channels, order.Positions, panel, width);
        else
            Transpose(rows, valid, order.Channels, order.Positions, panel, width);
    }

    // These two run a few times per process: they must not spend them in unoptimised code.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Transpose(float* rows, int valid, int channels, int positions, float* panel, nint width)
    {
        nint inputs = (nint)channels * positions;
        int squares = Sse.IsSupported || AdvSimd.Arm64.IsSupported ? valid / Square * Square : 0;
        float** targets = stackalloc float*[Block];
        float* target = panel;
        int position = 0;
        for (nint k = 0; k < inputs; k += Block)
        {
            int count = (int)nint.Min(Block, inputs - k);
            for (int i = 0; i < count; i++)
            {
                targets[i] = target;
                target += channels * width;
                if (++position == positions)
                {
                    position = 0;
                    target -= (inputs - 1) * width;
                }
            }
            int lane = 0;
            for (; count == Block && lane < squares; lane += Square)
            {
                for (int i = 0; i < Block; i += Square)
                    TransposeSquare(rows + lane * inputs + k + i, inputs, targets + i, lane);
            }
            for (; lane < valid; lane++)
            {
                for (int i = 0; i < count; i++)
                    targets[i][lane] = rows[lane * inputs + k + i];
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Scatter(float* rows, int valid, int channels, int positions, float* panel, nint width)
    {
        for (int lane = 0; lane < valid; lane++)
        {
            for (int channel = 0; channel < channels; channel++)
            {
                float* target = panel + channel * width + lane;
                for (int position = 0; position < positions; position++, target += channels * width)
                    *target = *rows++;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void TransposeSquare(float* source, nint stride, float** targets, nint lane)
    {
        Vector128<float> a = Vector128.Load(source);
        Vector128<float> b = Vector128.Load(source + stride);
        Vector128<float> c = Vector128.Load(source + 2 * stride);
        Vector128<float> d = Vector128.Load(source + 3 * stride);
        Vector128<float> ac01 = ZipLow(a, c), ac23 = ZipHigh(a, c), bd01 = ZipLow(b, d), bd23 = ZipHigh(b, d);
        ZipLow(ac01, bd01).Store(targets[0] + lane);
        ZipHigh(ac01, bd01).Store(targets[1] + lane);
        ZipLow(ac23, bd23).Store(targets[2] + lane);
        ZipHigh(ac23, bd23).Store(targets[3] + lane);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipLow(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.UnpackLow(a, b) : AdvSimd.Arm64.ZipLow(a, b);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<float> ZipHigh(Vector128<float> a, Vector128<float> b)
        => Sse.IsSupported ? Sse.UnpackHigh(a, b) : AdvSimd.Arm64.ZipHigh(a, b);
}
