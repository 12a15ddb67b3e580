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
                .Where(span => span.First <= span.Last)
                .GroupBy(span => span.First, (first, group) => (first, group.Max(span => span.Last))),
        ];
        return
        [
            .. spans.Select(span => new ArmLoop(
                [.. instructions.Where(instruction => instruction.Address >= span.First && instruction.Address <= span.Last)],
                !spans.Any(other => other != span && other.First >= span.First && other.Last <= span.Last))),
        ];
    }

    /// <summary>Where a branch goes: the last operand is the address and, in brackets, its symbol.</summary>
    private static int Target(ArmInstruction branch) =>
        int.Parse(branch.Operands.Split(" <")[0].Split(", ")[^1], NumberStyles.HexNumber, CultureInfo.InvariantCulture);
}
