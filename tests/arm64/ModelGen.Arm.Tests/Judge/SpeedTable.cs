using System.Globalization;
using ModelGen.Arm.Tests.Objects;
using ModelGen.Core.Planning;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>The table that is reviewed: a row per tile and loop.</summary>
internal static class SpeedTable
{
    private const string Introduction = """
        Innermost loops that keep sums of products: percent of the peak that .NET's instructions reach per core (floating point 4, 4, 8, 16,
        16 products per cycle; dot products of bytes 32, 64, 64 from A76/N1 on; widening products 8, 8, 8, 16, 32), by measured throughputs.
        A range: without and with overlap of different kinds of vector instructions. ?: an instruction in it was not measured.


        """;

    /// <summary>The text.</summary>
    public static string Of(IReadOnlyList<EmittedKernel> kernels)
    {
        string[][] rows =
        [
            ["tile", "kernels", "instr", "MACs", "instr/MAC", .. Core.All.Select(core => core.Name)],
            .. from kernel in kernels
               from loop in JudgedLoop.Of(kernel)
               group kernel by (Tile: Tile(kernel.Spec), Numbers: string.Join('|', Numbers(loop))) into same
               orderby same.Key.Tile
               select (string[])[same.Key.Tile, same.Count().ToString(CultureInfo.InvariantCulture), .. same.Key.Numbers.Split('|')],
        ];
        return Introduction + TextTable.Of(rows);
    }

    /// <summary>A loop's percent of the peak, core by core.</summary>
    public static IEnumerable<string> Percents(JudgedLoop loop) =>
        Enumerable.Range(0, Core.All.Count).Select(core => loop.Percent(core) is var (least, most) ? Range(least, most) : "-");

    /// <summary>A kernel's name without what follows its level: the loop over k does not depend on the activation.</summary>
    private static string Tile(KernelSpec kernel)
    {
        string level = "-" + kernel.Level.ToString().ToLowerInvariant();
        return kernel.Name[..(kernel.Name.IndexOf(level, StringComparison.Ordinal) + level.Length)];
    }

    private static IEnumerable<string> Numbers(JudgedLoop loop)
    {
        int instructions = loop.Loop.Body.Count;
        return
        [
            Number(instructions, "0"),
            Number(loop.Macs, "0"),
            Number((double)instructions / loop.Macs, "0.000") + (loop.IsMeasured ? "" : "?"),
            .. Percents(loop),
        ];
    }

    private static string Range(double least, double most)
    {
        string low = Number(least, "0.0"), high = Number(most, "0.0");
        return low == high ? low : $"{low}-{high}";
    }

    private static string Number(double value, string format) => value.ToString(format, CultureInfo.InvariantCulture);
}
