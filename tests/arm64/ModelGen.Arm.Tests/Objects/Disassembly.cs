using System.Globalization;
using System.Text.RegularExpressions;
using ModelGen.Arm.Tests.Toolchain;

namespace ModelGen.Arm.Tests.Objects;

/// <summary>The methods of an object, by the disassembler's word.</summary>
internal static partial class Disassembly
{
    /// <summary>Reads an object.</summary>
    public static IReadOnlyList<ArmMethod> Of(ArmLibrary library)
    {
        var methods = new List<ArmMethod>();
        string? symbol = null;
        var instructions = new List<ArmInstruction>();
        var relocations = new List<ArmRelocation>();
        string listing = Tool.Run(ArmTools.Disassembler, "-dr", "--no-show-raw-insn", "-j", "__managedcode", library.ObjectFile);
        foreach (string line in listing.Split('\n'))
        {
            if (Header().Match(line) is { Success: true } header)
            {
                Finish();
                symbol = header.Groups[1].Value;
            }
            else if (Relocation().Match(line) is { Success: true } relocation)
            {
                relocations.Add(new ArmRelocation(relocation.Groups[1].Value, relocation.Groups[2].Value));
            }
            else if (Instruction().Match(line) is { Success: true } instruction)
            {
                instructions.Add(new ArmInstruction(
                    int.Parse(instruction.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture),
                    instruction.Groups[2].Value,
                    instruction.Groups[3].Value.Trim()));
            }
        }

        Finish();
        return methods;

        void Finish()
        {
            if (symbol is not null)
                methods.Add(new ArmMethod(symbol, Code(instructions), [.. relocations]));
            instructions.Clear();
            relocations.Clear();
        }
    }

    /// <summary>What stands before the constants that the code loads from behind its end.</summary>
    private static ArmInstruction[] Code(List<ArmInstruction> instructions)
    {
        int end = instructions
            .Where(instruction => instruction.Mnemonic is "ldr" or "ldrsw" or "adr")
            .Select(instruction => Literal().Match(instruction.Operands))
            .Where(match => match.Success)
            .Select(match => int.Parse(match.Groups[1].Value, NumberStyles.HexNumber, CultureInfo.InvariantCulture))
            .DefaultIfEmpty(int.MaxValue)
            .Min();
        return [.. instructions.Where(instruction => instruction.Address < end)];
    }

    [GeneratedRegex(@"^[0-9a-f]+ <(.+)>:$")]
    private static partial Regex Header();

    [GeneratedRegex(@"^\s+[0-9a-f]+: (R_AARCH64_\w+)\s+([^\s+-]+)")]
    private static partial Regex Relocation();

    [GeneratedRegex(@"^\s*([0-9a-f]+):\t(\S+)\s*([^/]*)")]
    private static partial Regex Instruction();

    [GeneratedRegex(@"^\w+, ([0-9a-f]+) <")]
    private static partial Regex Literal();
}
