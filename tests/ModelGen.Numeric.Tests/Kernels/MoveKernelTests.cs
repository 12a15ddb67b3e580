using ModelGen.Core.Planning;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>The kernels that move numbers or set them: every result is one that was there, or 0.</summary>
public sealed unsafe class MoveKernelTests : LevelTests
{
    private const int MaxCount = 70;

    protected override void Run(Level level)
    {
        IReadOnlyList<KernelSpec> kernels = KernelSets.Moves(level);
        using var compiled = new CompiledKernels(kernels);
        foreach (KernelSpec kernel in kernels)
        {
            for (int count = 1; count <= MaxCount; count++)
            {
                using var test = new KernelCase(count);
                if (kernel is FillSpec)
                    CheckFill(compiled[kernel], count, test);
                else if (kernel is InterleaveSpec)
                    CheckInterleave(compiled[kernel], count, test);
                else
                    Assert.Fail($"{kernel.Name} has no test.");
            }
        }
    }

    private static void CheckFill(nint entry, int count, KernelCase test)
    {
        var y = test.Guarded(Enumerable.Repeat(float.NaN, count).ToArray());
        ((delegate*<float*, nint, void>)entry)(y.Pointer, count);
        Assert.Equal(new float[count], y.GetSpan().ToArray());
    }

    private static void CheckInterleave(nint entry, int outer, KernelCase test)
    {
        for (int inner = 1; inner <= 9; inner++)
        {
            // Repeated, shuffled, and shuffled from a wider row.
            int step = test.Values.Int(0, 2) switch { 0 => 0, 1 => outer, _ => outer + test.Values.Int(1, 5) };
            float[] inputs = test.Inputs(outer + ((inner - 1) * step));
            var x = test.Guarded(inputs);
            var y = test.Guarded(new float[outer * inner]);
            ((delegate*<float*, nint, nint, nint, float*, void>)entry)(x.Pointer, outer, inner, step, y.Pointer);
            Assert.Equal(Enumerable.Range(0, outer * inner).Select(index => inputs[(index / inner) + (index % inner * step)]), y.GetSpan().ToArray());
        }
    }
}
