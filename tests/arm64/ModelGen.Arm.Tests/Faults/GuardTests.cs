using ModelGen.Arm.Tests.Emulation;
using ModelGen.Arm.Tests.Toolchain;

namespace ModelGen.Arm.Tests.Faults;

/// <summary>Instructions that only some processors have, behind the question for them and without it.</summary>
public sealed class GuardTests
{
    private const string Usings = "global using System.Runtime.Intrinsics; global using System.Runtime.Intrinsics.Arm;";

    private const string DotProduct = """
        Vector128<sbyte> x = *(Vector128<sbyte>*)inputs[0];
                *(Vector128<int>*)outputs[0] = Dp.DotProduct(Vector128<int>.Zero, x, x);
                return 1;
        """;

    private static readonly byte[] Numbers = [.. Enumerable.Range(0, 16).Select(value => (byte)value)];

    private static readonly EmulatedCase Case = new("dot product", 0, [], 0, [Numbers], [16]);

    [ArmFact]
    public void Guarded_code_is_entered_where_the_processor_has_it()
    {
        ArmProgram program = ArmProgram.Build("Guarded", [Usings], [$"if (!Dp.IsSupported) return 0;\n        {DotProduct}"]);
        Emulator.OnEvery(program, [Case], (processor, results) => Assert.Equal(processor == Emulator.Processors[^1], results[0].Ran));
        int[] sums = [.. Enumerable.Range(0, 4).Select(lane => Enumerable.Range(4 * lane, 4).Sum(value => value * value))];
        byte[] actual = Emulator.Run(program, Emulator.Processors[^1], [Case])[0].Outputs[0];
        Assert.Equal(sums, Enumerable.Range(0, 4).Select(lane => BitConverter.ToInt32(actual, 4 * lane)));
    }

    [ArmFact]
    public void A_missing_guard_is_caught()
    {
        ArmProgram program = ArmProgram.Build("Unguarded", [Usings], [DotProduct]);
        var fault = Assert.Throws<EmulationException>(() => Emulator.Run(program, "cortex-a72", [Case]));
        Assert.Contains("an instruction that this processor lacks", fault.Message);
    }
}
