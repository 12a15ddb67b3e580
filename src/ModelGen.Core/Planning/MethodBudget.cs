using System;
using ModelGen.Core.Cost;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning;

/// <summary>
/// Limits per emitted method. Beyond them the just-in-time compiler silently gives up: it tracks 1,024 locals (a vector that is
/// defined once and used twice is one) and optimises methods of up to 20,000 IL instructions.
/// </summary>
public static class MethodBudget
{
    /// <summary>Vector definitions per method.</summary>
    public const int MaxVectorDefinitions = 700;

    /// <summary>IL instructions per method.</summary>
    public const int MaxInstructions = 15_000;

    private const int CheapOperations = 5;

    /// <summary>
    /// Whether an activation may stand behind every accumulator of a kernel; a costlier one is applied to the stored tile in a loop.
    /// </summary>
    public static bool IsInlined(Activation activation) => OperationCount.Of(activation) <= CheapOperations;

    /// <summary>About how many vectors a micro-kernel defines.</summary>
    /// <param name="kernel">The kernel.</param>
    public static int VectorDefinitions(KernelSpec kernel) => kernel switch
    {
        GemvSpec gemv => Gemv(gemv),
        GemmSpec gemm => Tile(gemm.Level, gemm.Rows, gemm.Vectors, gemm.Activation),
        MapSpec map => Elementwise(operands: 1, operations: OperationCount.Of(map.Activation)),
        BinarySpec binary => Elementwise(operands: 2, operations: 1 + OperationCount.Of(binary.Activation)),
        AffineSpec affine => Elementwise(operands: 4, operations: 2 + OperationCount.Of(affine.Activation)),
        NormalizeSpec => Elementwise(operands: 3, operations: 2),
        ConvertSpec => Elementwise(operands: 1, operations: 2),
        LayerNormSpec => Elementwise(operands: 3, operations: OperationCount.LayerNorm),
        SoftmaxSpec => Elementwise(operands: 1, operations: OperationCount.Softmax),
        ConvSpec conv => Tile(conv.Level, conv.Lines * conv.Pixels, conv.Vectors, conv.Activation),
        DepthwiseSpec depthwise => Depthwise(depthwise),
        DepthwiseRowSpec row => DepthwiseRow(row),
        PoolSpec pool => Pool(pool.Activation),
        FillSpec => Elementwise(operands: 1, operations: 0),
        InterleaveSpec => Elementwise(operands: 1, operations: 0),
        _ => throw new NotSupportedException($"No budget for {kernel.GetType().Name}."),
    };

    /// <summary>Rows of the largest register tile that a level and the budget allow.</summary>
    internal static int MaxRows(Level level, Activation activation, int vectors = Tiling.Panels.Vectors)
    {
        LevelTraits traits = LevelTraits.Of(level);
        int rows = vectors == 1 ? traits.MaxSingleRows : traits.MaxRows;
        while (rows > 1 && Tile(level, rows, vectors, activation) > MaxVectorDefinitions)
            rows--;
        return rows;
    }

    /// <summary>
    /// Whether a level's registers hold the taps of a window, one sum per column, the bias and one input, those for addresses its rows,
    /// and the budget all of it.
    /// </summary>
    internal static bool HoldsTaps(DepthwiseRowSpec kernel)
    {
        LevelTraits traits = LevelTraits.Of(kernel.Level);
        return (kernel.Height * kernel.Width) + kernel.Width + 2 <= traits.Registers &&
            kernel.Height <= traits.MaxSingleRows &&
            DepthwiseRow(kernel) <= MaxVectorDefinitions;
    }

    /// <summary>Once for whole vectors and once for the rest.</summary>
    private static int Elementwise(int operands, int operations) => 2 * (operands + operations);

    private static int Gemv(GemvSpec kernel)
    {
        int vectors = kernel.Panels * kernel.Vectors;
        int steps = Math.Max(kernel.Split, StepsPerLoop(kernel.Level));
        return (2 * vectors * kernel.Split) + ((steps + 1) * ((2 * vectors) + 1)) + Epilogue(kernel.Activation, vectors);
    }

    private static int Tile(Level level, int rows, int vectors, Activation activation)
    {
        int sums = rows * vectors;
        int step = rows + vectors + sums;
        return sums + ((StepsPerLoop(level) + 1) * step) + Epilogue(activation, sums);
    }

    private static int Depthwise(DepthwiseSpec kernel) => 1 + (3 * kernel.Pixels) + Epilogue(kernel.Activation, kernel.Pixels);

    /// <summary>
    /// A loop over as many outputs as a column may lie in, the outputs that begin before it and end behind it, one output, and one
    /// on its own.
    /// </summary>
    private static int DepthwiseRow(DepthwiseRowSpec kernel)
    {
        int taps = kernel.Height * kernel.Width;
        int sums = (int)Amount.CeilDiv(kernel.Width, kernel.Stride);
        int loads = ((3 * sums) - 1) * kernel.Stride * kernel.Height;
        return (3 * taps) + 1 + sums + loads + (2 * sums * taps) + Epilogue(kernel.Activation, (2 * sums) + 1);
    }

    /// <summary>Four vectors at once, one, and a part of one; a costly activation stands behind the last two alone.</summary>
    private static int Pool(Activation activation) => (IsInlined(activation) ? 6 : 2) * (6 + OperationCount.Of(activation));

    /// <summary>On Arm a loop body covers four steps of k, one per lane of the loaded inputs.</summary>
    private static int StepsPerLoop(Level level) => level == Level.AdvSimd ? LevelTraits.Of(level).Lanes : 1;

    private static int Epilogue(Activation activation, int vectors) =>
        OperationCount.Of(activation) * (IsInlined(activation) ? vectors : 1);
}
