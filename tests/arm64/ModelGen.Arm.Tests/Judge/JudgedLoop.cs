using ModelGen.Arm.Tests.Objects;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>A kernel's innermost loop that multiplies and adds.</summary>
/// <param name="Kernel">The kernel.</param>
/// <param name="Loop">The loop.</param>
internal sealed record JudgedLoop(EmittedKernel Kernel, ArmLoop Loop)
{
    // What a core's vector unit could do at most with the instruction that .NET reaches for the loop's numbers.
    private static readonly double[] FloatPeak = [4, 4, 8, 16, 16];
    private static readonly double[] DotPeak = [0, 0, 32, 64, 64];
    private static readonly double[] WideningPeak = [8, 8, 8, 16, 32];

    /// <summary>Products added per turn.</summary>
    public int Macs { get; } = Loop.Body.Sum(Classifier.Macs);

    /// <summary>Whether the numbers are 32-bit floating point.</summary>
    public bool IsFloat { get; } = Loop.Body.Any(instruction => instruction.Mnemonic is "fmla" or "fmadd");

    /// <summary>Whether it takes dot products of bytes.</summary>
    public bool IsDot { get; } = Loop.Body.Any(instruction => instruction.Mnemonic is "sdot" or "udot");

    /// <summary>Whether every instruction in it was measured.</summary>
    public bool IsMeasured { get; } = Loop.Body.All(instruction => Classifier.Of(instruction).IsMeasured);

    /// <summary>The loops of a kernel in the order of its code, without those that keep no sums: polynomials of functions.</summary>
    public static IEnumerable<JudgedLoop> Of(EmittedKernel kernel) =>
        kernel.Method.Loops.Where(loop => loop.IsInnermost && Accumulates(loop)).Select(loop => new JudgedLoop(kernel, loop));

    /// <summary>Percent of the peak between which the loop lies on a core, or null where the core cannot run it.</summary>
    public (double Least, double Most)? Percent(int core)
    {
        double peak = (IsFloat ? FloatPeak : IsDot ? DotPeak : WideningPeak)[core];
        return LoopBound.Of(Loop, core) is { } bound ? (100 * Macs / bound.Most / peak, 100 * Macs / bound.Least / peak) : null;
    }

    /// <summary>Whether sums stay in registers that nothing else in the loop writes.</summary>
    private static bool Accumulates(ArmLoop loop)
    {
        ILookup<bool, ArmInstruction> accumulating = loop.Body.ToLookup(Classifier.Accumulates);
        HashSet<string> others = [.. accumulating[false].SelectMany(Classifier.Written)];
        return accumulating[true].Any(instruction => !others.Contains(Classifier.Written(instruction).First()));
    }
}
