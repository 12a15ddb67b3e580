using System.Globalization;
using MlperfTiny.Measures;
using ModelGen.Samples;

namespace MlperfTiny.Tables;

/// <summary>Layer by layer: its size, the kernels that the compiler chose, and the time that it predicted beside the time that it took.</summary>
internal static class LayerTable
{
    public static void Write(TextWriter output, IEnumerable<NetworkReport> networks)
    {
        foreach (NetworkReport network in networks)
        {
            output.WriteLine($"{network.Name}: {network.Network}, batch {network.Batch}, {network.Source}");
            output.WriteLine($"level {network.Level}");
            var table = new TextTable("layer", "operation", "shape", "parameters", "MACs", "predicted us", "measured us", "ratio", "bound by", "kernels")
            {
                Right = column => column is >= 3 and <= 7,
            };
            foreach (LayerReport layer in network.Layers)
            {
                table.Add(
                [
                    layer.Name, layer.Operation, layer.Shape, Number(layer.Parameters), Number(layer.Macs),
                    .. Times(layer.PredictedUs, layer.MeasuredUs), layer.Bound, layer.Kernels,
                ]);
            }

            table.Add(
            [
                "total", "", "", Number(network.Parameters), Number(network.Macs), .. Times(network.PredictedUs, network.MeasuredUs), "", "",
            ]);
            table.Write(output);
            output.WriteLine();
        }
    }

    private static string[] Times(double predicted, double measured) =>
        predicted == 0 ? ["", "", ""] : [Fixed(predicted), Fixed(measured), Fixed(measured / predicted)];

    private static string Number(long value) => value == 0 ? "" : value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Fixed(double value) => value.ToString("F2", CultureInfo.InvariantCulture);
}
