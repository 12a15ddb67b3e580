using ModelGen.Core.Planning;
using ModelGen.TestKit;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Whole nests around the kernels of convolutions, every buffer beside a guard page, against sums in 64 bits.</summary>
public sealed unsafe class ConvNestTests : LevelTests
{
    private const int CasesPerKind = 30;
    private const float Untouched = -123.5f;

    protected override void Run(Level level)
    {
        KernelCase[] tests = [.. Enumerable.Range(0, CasesPerKind * Enum.GetValues<ConvKind>().Length).Select(seed => new KernelCase(seed))];
        ConvNestCase[] cases = [.. tests.Select((test, index) => new ConvNestCase(test, level, (ConvKind)(index / CasesPerKind)))];
        using var nests = new CompiledNests(level, [.. cases.Select(nest => nest.Call)]);
        for (int index = 0; index < cases.Length; index++)
        {
            Check(cases[index], nests, index, tests[index]);
            tests[index].Dispose();
        }
    }

    private static void Check(ConvNestCase nest, CompiledNests nests, int index, KernelCase test)
    {
        var y = test.Guarded(Enumerable.Repeat(Untouched, nest.OutputLength).ToArray());
        nests.Run(index, test.Guarded(nest.Inputs).Pointer, y.Pointer, test.Guarded(nest.Parameters).Pointer);
        nest.Check(y.GetSpan(), Untouched, $"case {index}, {nest.Call.Kernels}, {nest.Call.Extent}");
    }
}
