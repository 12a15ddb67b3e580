using System.Globalization;
using ModelGen;
using ModelGen.Runtime;
using ModelGen.Samples;

namespace Quickstart.Tables;

/// <summary>Layer by layer: what it is, its size, the kernel that the compiler chose and the time that it predicted.</summary>
internal static class LayerTable
{
    public static void Write(TextWriter output, NetworkInfo info, BatchProgram program)
    {
        var table = new TextTable("layer", "operation", "shape", "parameters", "bytes", "kernel", "predicted", "bound by")
        {
            Right = column => column is 3 or 4 or 6,
        };
        foreach (Layer layer in info.Layers)
        {
            CallInfo[] calls = [.. program.Calls.Where(call => call.Layer == layer.Name)];
            table.Add(
                layer.Name,
                layer.Operation,
                string.Join("x", layer.Shape),
                Number(layer.Parameters),
                Number(4 * layer.Parameters),
                calls.Length == 0 ? "-" : string.Join(", ", calls.Select(call => call.Kernels)),
                calls.Length == 0 ? "-" : Microseconds(calls.Sum(call => call.PredictedPicoseconds)),
                calls.Length == 0 ? "-" : string.Join(", ", calls.Select(call => call.Bound).Distinct()));
        }

        long parameters = info.Layers.Sum(layer => layer.Parameters);
        table.Add("total", "", "", Number(parameters), Number(4 * parameters), "", Microseconds(program.PredictedPicoseconds), "");
        table.Write(output);
    }

    private static string Number(long value) => value.ToString("N0", CultureInfo.InvariantCulture);

    private static string Microseconds(long picoseconds) => (picoseconds / 1e6).ToString("F2", CultureInfo.InvariantCulture) + " us";
}
