using ModelGen.Arm.Tests.Objects;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>
/// Between which numbers of cycles one turn of a loop lies on a core, by the throughput of its instructions and the time from one
/// multiply-add to the next on the same sum. Other latencies and cache misses are left out.
/// </summary>
/// <param name="Least">As if pipes that can run beside each other always did.</param>
/// <param name="Most">As if no two vector instructions of different kinds ever overlapped.</param>
internal readonly record struct LoopBound(double Least, double Most)
{
    /// <summary>The bound, or null where the core lacks one of the instructions.</summary>
    public static LoopBound? Of(ArmLoop loop, int core)
    {
        var time = new Dictionary<Unit, double>();
        foreach (ArmInstruction instruction in loop.Body)
        {
            CostClass cost = Classifier.Of(instruction);
            if (cost.PerCycle[core] == 0)
                return null;
            time[cost.Unit] = time.GetValueOrDefault(cost.Unit) + (1 / cost.PerCycle[core]);
        }

        Core of = Core.All[core];
        double multiply = time.GetValueOrDefault(Unit.Multiply), shift = time.GetValueOrDefault(Unit.Shift);
        double all = multiply + shift + time.GetValueOrDefault(Unit.Vector);
        double memory = time.GetValueOrDefault(Unit.Memory);
        double issue = Math.Max((double)loop.Body.Count / of.Width, of.Forwarding * LongestSum(loop));
        if (!of.PairsLoads)
            return new LoopBound(Math.Max(all + memory, issue), Math.Max(all + memory, issue));

        // Multiplies and shifts sit on pipes of their own; whatever runs on any pipe fills the gaps of both.
        double least = Math.Max(Math.Max(multiply, shift), (multiply + shift + (2 * time.GetValueOrDefault(Unit.Vector))) / 2);
        return new LoopBound(Math.Max(Math.Max(least, memory), issue), Math.Max(Math.Max(all, memory), issue));
    }

    /// <summary>The most multiply-adds that one sum gets in one turn.</summary>
    private static int LongestSum(ArmLoop loop) => loop.Body
        .Where(instruction => instruction.Mnemonic is "fmla" or "fmls")
        .GroupBy(instruction => Classifier.Written(instruction).First(), (_, sum) => sum.Count())
        .DefaultIfEmpty(0)
        .Max();
}
