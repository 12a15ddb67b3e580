using System.Globalization;
using System.Text.RegularExpressions;
using ModelGen.Arm.Tests.Objects;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>Finds an instruction's class, and the multiply-accumulates that it does.</summary>
internal static partial class Classifier
{
    /// <summary>The class.</summary>
    public static CostClass Of(ArmInstruction instruction)
    {
        string name = instruction.Mnemonic;
        bool vector = !instruction.IsBranch && VectorOperand().IsMatch(instruction.Operands);
        return Throughputs.Of(name switch
        {
            "fmla" or "fmls" => ByElement().IsMatch(instruction.Operands) ? "fmla by element" : "fmla",
            "sdot" or "udot" => "sdot",
            "smull" or "smull2" or "umull" or "umull2" => "smull",
            "smlal" or "smlal2" or "umlal" or "umlal2" or "mla" => "smlal",
            "mul" when vector => "smull",
            "sadalp" or "uadalp" => "sadalp",
            "saddlp" or "uaddlp" => "addlp",
            "cnt" or "sqrdmulh" or "srshl" or "dup" or "fadd" => name,
            "sqxtn" or "sqxtn2" => "sqxtn",
            "tbl" when !instruction.Operands.Contains('-') => "tbl",
            "fsub" or "fmax" or "fmin" or "fmaxnm" or "fminnm" or "fabs" or "fneg" => "fadd",
            "fmul" => "fmul",
            "and" or "orr" or "eor" or "bic" or "bif" or "bit" or "bsl" or "mvn" or "not" when vector => "logic",
            "add" or "sub" when vector => "add",
            "mov" or "movi" or "mvni" when vector => "mov",
            "ldr" or "ldur" => Quad(instruction) ? "ldr q" : "ldr",
            "ldp" or "ldnp" => Quad(instruction) ? "ldp q" : "ldp",
            "str" or "stur" when Quad(instruction) => "str q",
            "stp" when Quad(instruction) => "stp q",
            "ld1" when instruction.Operands.StartsWith('{') && instruction.Operands.Contains('-') => "ld1 x4",
            "ld1r" => "ldr q",
            "ld4" => name,
            _ when name.StartsWith("ld", StringComparison.Ordinal) || IsStore(instruction) => "memory, not measured",
            _ => vector ? "vector, not measured" : "scalar",
        });
    }

    /// <summary>How many products it adds to sums: 4 for a multiply-add of four numbers, 16 for a dot product of bytes.</summary>
    public static int Macs(ArmInstruction instruction) => instruction.Mnemonic switch
    {
        "fmla" or "fmls" or "mla" => Lanes(instruction),
        "fmadd" or "fmsub" => 1,
        "sdot" or "udot" => 4 * Lanes(instruction),
        "smull" or "smull2" or "umull" or "umull2" or "smlal" or "smlal2" or "umlal" or "umlal2" => Lanes(instruction),
        _ => 0,
    };

    /// <summary>Whether it adds products, or pairs of them, to what its first register holds.</summary>
    public static bool Accumulates(ArmInstruction instruction) => instruction.Mnemonic
        is "fmla" or "fmls" or "mla" or "mls" or "sdot" or "udot" or "sadalp" or "uadalp" or "smlal" or "smlal2" or "umlal" or "umlal2";

    /// <summary>The vector registers that it writes, by number; none for a store or branch.</summary>
    public static IEnumerable<string> Written(ArmInstruction instruction)
    {
        bool none = instruction.IsBranch || IsStore(instruction) || instruction.Mnemonic.StartsWith("fcmp", StringComparison.Ordinal);
        int operands = none ? 0 : instruction.Mnemonic.StartsWith("ldp", StringComparison.Ordinal) ? 2 : 1;
        return VectorOperand().Matches(instruction.Operands).Take(operands).Select(match => match.Value[1..]);
    }

    /// <summary>The lanes of the result: <c>v0.4s</c> has 4.</summary>
    private static int Lanes(ArmInstruction instruction)
    {
        Match match = Arrangement().Match(instruction.Operands);
        return match.Success ? int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture) : 1;
    }

    private static bool IsStore(ArmInstruction instruction) => instruction.Mnemonic.StartsWith("st", StringComparison.Ordinal);

    private static bool Quad(ArmInstruction instruction) => instruction.Operands.StartsWith('q');

    [GeneratedRegex(@"\b[vqdshb]\d+\b")]
    private static partial Regex VectorOperand();

    [GeneratedRegex(@"\.[hsd]\[\d\]$")]
    private static partial Regex ByElement();

    [GeneratedRegex(@"^v\d+\.(\d+)[bhsd]")]
    private static partial Regex Arrangement();
}
