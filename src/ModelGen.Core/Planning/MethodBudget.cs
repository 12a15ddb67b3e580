using System;
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
        GemmSpec gemm => Gemm(gemm),
        MapSpec map => Elementwise(operands: 1, operations: OperationCount.Of(map.Activation)),
        BinarySpec binary => Elementwise(operands: 2, operations: 1 + OperationCount.Of(binary.Activation)),
        AffineSpec affine => Elementwise(operands: 4, operations: 2 + OperationCount.Of(affine.Activation)),
        NormalizeSpec => Elementwise(operands: 3, operations: 2),
        ConvertSpec => Elementwise(operands: 1, operations: 2),
        LayerNormSpec => Elementwise(operands: 3, operations: OperationCount.LayerNorm),
        SoftmaxSpec => Elementwise(operands: 1, operations: OperationCount.Softmax),
        _ => throw new NotSupportedException($"No budget for {kernel.GetType().Name}."),
    };

    /// <summary>Rows of the largest register tile that a level and the budget allow.</summary>
    internal static int MaxRows(Level level, Activation activation)
    {
        LevelTraits traits = LevelTraits.Of(level);
        int rows = traits.MaxRows;
        while (rows > 1 && Gemm(new GemmSpec(level, traits.Lanes, rows, Tiling.Panels.Vectors, Partial: false, activation)) > MaxVectorDefinitions)
            rows--;
        return rows;
    }

    /// <summary>Once for whole vectors and once for the rest.</summary>
    private static int Elementwise(int operands, int operations) => 2 * (operands + operations);

    private static int Gemv(GemvSpec kernel)
    {
        int vectors = kernel.Panels * kernel.Vectors;
        int steps = Math.Max(kernel.Split, StepsPerLoop(kernel.Level));
        return (2 * vectors * kernel.Split) + ((steps + 1) * ((2 * vectors) + 1)) + Epilogue(kernel.Activation, vectors);
    }

    private static int Gemm(GemmSpec kernel)
    {
        int sums = kernel.Rows * kernel.Vectors;
        int step = kernel.Rows + kernel.Vectors + sums;
        return sums + ((StepsPerLoop(kernel.Level) + 1) * step) + Epilogue(kernel.Activation, sums);
    }

    /// <summary>On Arm a loop body covers four steps of k, one per lane of the loaded inputs.</summary>
    private static int StepsPerLoop(Level level) => level == Level.AdvSimd ? LevelTraits.Of(level).Lanes : 1;

    private static int Epilogue(Activation activation, int vectors) =>
        OperationCount.Of(activation) * (IsInlined(activation) ? vectors : 1);
}
