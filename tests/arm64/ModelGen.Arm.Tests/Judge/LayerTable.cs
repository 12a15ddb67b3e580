using System.Globalization;

namespace ModelGen.Arm.Tests.Judge;

/// <summary>
/// The table of promised layers that is reviewed: a row per level and batch size with the main loop, or the diagnostic for which a layer
/// waits. None changes from one to the other unseen.
/// </summary>
internal static class LayerTable
{
    private const string Introduction = """
        Main loops of promised layers: percent of the peak as in the table of loops, or the diagnostic by which the generator says that it
        does not compile the layer as declared yet.


        """;

    /// <summary>The text.</summary>
    public static string Of(IEnumerable<JudgedLayer> layers)
    {
        string[] none = [.. Core.All.Select(_ => "-")];
        return Introduction + TextTable.Of(
        [
            ["layer", "batch", "main loop", .. Core.All.Select(core => core.Name)],
            .. layers.SelectMany(layer => layer.Waits is { } waits
                ? [[layer.Name, "-", waits, .. none]]
                : layer.Programs.Select(program => (string[])[layer.Name, .. Numbers(program)])),
        ]);
    }

    private static IEnumerable<string> Numbers(JudgedProgram program) =>
    [
        program.Batch.ToString(CultureInfo.InvariantCulture),
        program.MainLoop.Kernel.Spec.Name,
        .. SpeedTable.Percents(program.MainLoop),
    ];
}
