namespace ModelGen.Arm.Tests.Judge;

/// <summary>Which part of a core an instruction occupies.</summary>
internal enum Unit
{
    /// <summary>Any vector pipe.</summary>
    Vector,

    /// <summary>The vector pipe that multiplies integers.</summary>
    Multiply,

    /// <summary>The vector pipe that shifts and adds pairs.</summary>
    Shift,

    /// <summary>Loads and stores.</summary>
    Memory,

    /// <summary>Addresses, counters and branches: bound by the width of the core alone.</summary>
    Scalar,
}

/// <summary>A class of instructions that cost the same.</summary>
/// <param name="Name">The class.</param>
/// <param name="Unit">What it occupies.</param>
/// <param name="PerCycle">Instructions per cycle and core; 0 where the core lacks them.</param>
/// <param name="IsMeasured">Whether the numbers were measured; else they are the unit's slowest.</param>
internal sealed record CostClass(string Name, Unit Unit, double[] PerCycle, bool IsMeasured = true);

/// <summary>
/// Instructions per cycle: what the public tables of insn_bench_aarch64 give for the Cortex-A53 of a Raspberry Pi 3, the Cortex-A72 of an
/// LX2160A, Neoverse N1 (Graviton2, Altra), Neoverse V1 (Graviton3) and the performance core of Apple's M1.
/// </summary>
internal static class Throughputs
{
    // One column per core: A53, A72, A76/N1, V1, M1 P.
    private static readonly CostClass[] Classes =
    [
        new("fmla", Unit.Vector, [0.99, 1, 2, 3.2, 4]),
        new("fmla by element", Unit.Vector, [0.99, 1, 2, 2.73, 3.43]),
        new("sdot", Unit.Vector, [0, 0, 2, 3.67, 4]),
        new("smull", Unit.Multiply, [0.99, 1, 1, 1.98, 4]),
        new("smlal", Unit.Multiply, [0.99, 1, 1, 1.98, 4]),
        new("sadalp", Unit.Shift, [0.5, 1, 1, 1.98, 4]),
        new("addlp", Unit.Shift, [0.99, 1, 2, 4, 4]),
        new("cnt", Unit.Vector, [0.99, 1, 2, 4, 4]),
        new("logic", Unit.Vector, [0.99, 1.5, 2, 4, 4]),
        new("add", Unit.Vector, [0.99, 1.5, 2, 4, 4]),
        new("fmul", Unit.Vector, [0.99, 1, 2, 4, 4]),
        new("fadd", Unit.Vector, [0.99, 1, 2, 4, 4]),
        new("dup", Unit.Vector, [0.99, 1, 2, 4, 4]),
        new("mov", Unit.Vector, [0.99, 1.5, 2, 4, 4]),
        new("sqrdmulh", Unit.Multiply, [0.99, 0.5, 0.5, 1.98, 4]),
        new("sqxtn", Unit.Shift, [1.99, 1, 1, 1.98, 4]),
        new("srshl", Unit.Shift, [0.99, 1, 1, 1.98, 4]),
        new("tbl", Unit.Vector, [0.99, 0.67, 2, 2, 4]),
        new("ldr q", Unit.Memory, [0.5, 1, 2, 3, 3]),
        new("ldp q", Unit.Memory, [0.25, 0.5, 1, 1.35, 1.5]),
        new("ld1 x4", Unit.Memory, [0.12, 0.25, 0.5, 0.75, 0.75]),
        new("ld4", Unit.Memory, [0.12, 0.17, 0.2, 0.2, 0.5]),
        new("str q", Unit.Memory, [1, 0.49, 1, 2, 2]),
        new("stp q", Unit.Memory, [0.5, 0.25, 0.5, 1, 1]),
        new("ldr", Unit.Memory, [1, 1, 2, 3, 3]),
        new("ldp", Unit.Memory, [0.5, 0.5, 1, 1.35, 1.5]),
        new("scalar", Unit.Scalar, [2, 3, 4, 6, 6]),
        new("vector, not measured", Unit.Vector, [0.5, 0.5, 0.5, 1, 1], IsMeasured: false),
        new("memory, not measured", Unit.Memory, [0.12, 0.17, 0.2, 0.2, 0.5], IsMeasured: false),
    ];

    private static readonly Dictionary<string, CostClass> ByName = Classes.ToDictionary(cost => cost.Name, StringComparer.Ordinal);

    /// <summary>The class of this name.</summary>
    public static CostClass Of(string name) => ByName[name];
}
