using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace ModelGen.Runtime;

/// <summary>A profile as text: one line per step, in columns.</summary>
internal static class ProfileTable
{
    private const int Names = 3;

    public static string Of(NetworkProfile profile)
    {
        List<string[]> rows = [["layer", "kernels", "bound", "predicted us", "measured us"]];
        foreach (CallTiming timing in profile.Calls)
        {
            CallInfo call = timing.Call;
            rows.Add([call.Layer, call.Kernels, call.Bound, Microseconds(call.PredictedPicoseconds), Microseconds(timing.MeasuredPicoseconds)]);
        }
        rows.Add(["total", "", "", Microseconds(profile.Program.PredictedPicoseconds), Microseconds(profile.MeasuredPicoseconds)]);

        var widths = new int[rows[0].Length];
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
                widths[i] = int.Max(widths[i], row[i].Length);
        }
        var text = new StringBuilder();
        foreach (string[] row in rows)
        {
            for (int i = 0; i < row.Length; i++)
                text.Append(i == 0 ? "" : "  ").Append(i < Names ? row[i].PadRight(widths[i]) : row[i].PadLeft(widths[i]));
            text.Append('\n');
        }
        return text.ToString();
    }

    private static string Microseconds(long picoseconds) => (picoseconds / 1e6).ToString("F2", CultureInfo.InvariantCulture);
}
