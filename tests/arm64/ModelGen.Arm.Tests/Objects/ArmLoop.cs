using System.Globalization;

namespace ModelGen.Arm.Tests.Objects;

/// <summary>A loop's body.</summary>
/// <param name="Body">Its instructions, with the branch that closes it.</param>
/// <param name="IsInnermost">Whether no other loop lies within it.</param>
internal sealed record ArmLoop(IReadOnlyList<ArmInstruction> Body, bool IsInnermost)
{
    /// <summary>The loops of a method, in the order of their ends.</summary>
    public static IReadOnlyList<ArmLoop> Of(IReadOnlyList<ArmInstruction> instructions)
    {
        // Several branches back to one place are one loop.
        (int First, int Last)[] spans =
        [
            .. instructions.Where(instruction => instruction.IsBranch)
                .Select(branch => (First: Target(branch), Last: branch.Address))
                .Where(span => span.First <= span.Last && Reaches(instructions, span.First, span.Last))
                .GroupBy(span => span.First, (first, group) => (first, group.Max(span => span.Last))),
        ];
        return
        [
            .. spans.Select(span => new ArmLoop(
                [.. instructions.Where(instruction => instruction.Address >= span.First && instruction.Address <= span.Last)],
                !spans.Any(other => other != span && other.First >= span.First && other.Last <= span.Last))),
        ];
    }

    /// <summary>
    /// Whether control gets from the first to the last instruction of a span without leaving it. A branch back to code that was moved
    /// before it, such as the way out of a method, closes no loop.
    /// </summary>
    private static bool Reaches(IReadOnlyList<ArmInstruction> instructions, int first, int last)
    {
        Dictionary<int, int> indices = instructions.Index().ToDictionary(pair => pair.Item.Address, pair => pair.Index);
        var seen = new HashSet<int>();
        var open = new Stack<int>([first]);
        while (open.TryPop(out int address))
        {
            if (address == last)
                return true;
            if (address < first || address > last || !seen.Add(address))
                continue;
            ArmInstruction instruction = instructions[indices[address]];
            if (instruction.IsBranch)
                open.Push(Target(instruction));
            if (instruction.Mnemonic is not ("b" or "br" or "ret") && indices[address] + 1 < instructions.Count)
                open.Push(instructions[indices[address] + 1].Address);
        }

        return false;
    }

    /// <summary>Where a branch goes: the last operand is the address and, in brackets, its symbol.</summary>
    private static int Target(ArmInstruction branch) =>
        int.Parse(branch.Operands.Split(" <")[0].Split(", ")[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
