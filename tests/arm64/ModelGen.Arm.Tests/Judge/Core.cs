namespace ModelGen.Arm.Tests.Judge;

/// <summary>A processor core whose instruction throughputs were measured and published.</summary>
/// <param name="Name">Its name; Cortex-A76 is the client twin of Neoverse N1 and judged by its numbers.</param>
/// <param name="Width">Instructions that it starts per cycle.</param>
/// <param name="Forwarding">Cycles from one multiply-add to the next one on the same sum.</param>
/// <param name="PairsLoads">Whether loads run beside vector arithmetic; on A53 a 128-bit operation runs alone.</param>
internal sealed record Core(string Name, int Width, int Forwarding, bool PairsLoads)
{
    /// <summary>The cores, in the order of the columns of <see cref="Throughputs"/>.</summary>
    public static IReadOnlyList<Core> All { get; } =
    [
        new("A53", Width: 2, Forwarding: 4, PairsLoads: false),
        new("A72", Width: 3, Forwarding: 3, PairsLoads: true),
        new("A76/N1", Width: 4, Forwarding: 2, PairsLoads: true),
        new("V1", Width: 8, Forwarding: 2, PairsLoads: true),
        new("M1 P", Width: 8, Forwarding: 4, PairsLoads: true),
    ];

    /// <summary>The column of a core.</summary>
    public static int IndexOf(string name) => All.TakeWhile(core => core.Name != name).Count();
}
