using ModelGen.Runtime;

namespace MlperfTiny.Measures;

/// <summary>A network, layer by layer.</summary>
/// <param name="Name">What the command line calls it.</param>
/// <param name="Network">The declaring class.</param>
/// <param name="Source">Where its parameters come from.</param>
/// <param name="Level">The instruction-set level, and why it runs.</param>
/// <param name="Batch">Samples per run.</param>
/// <param name="Layers">In order of declaration, without the inputs of blocks, which compute nothing.</param>
internal sealed record NetworkReport(string Name, string Network, string Source, string Level, int Batch, IReadOnlyList<LayerReport> Layers)
{
    public long Parameters => Layers.Sum(layer => layer.Parameters);

    public long Macs => Layers.Sum(layer => layer.Macs);

    public double PredictedUs => Layers.Sum(layer => layer.PredictedUs);

    public double MeasuredUs => Layers.Sum(layer => layer.MeasuredUs);

    public static NetworkReport Of(string name, string source, NetworkInfo info, string level, NetworkProfile profile)
    {
        IEnumerable<LayerReport> layers = info.Layers
            .Where(layer => layer.Operation != "identity")
            .Select(layer => LayerReport.Of(layer, info, profile));
        return new NetworkReport(name, info.Name, source, level, profile.Program.Batch, [.. layers]);
    }
}
