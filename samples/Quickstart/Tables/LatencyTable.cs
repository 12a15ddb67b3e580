using System.Globalization;
using ModelGen.Samples;
using Quickstart.Measures;

namespace Quickstart.Tables;

/// <summary>A column per network: the time of a call and the bytes that it allocates.</summary>
internal static class LatencyTable
{
    public static void Write(TextWriter output, Result[] results)
    {
        var table = new TextTable(["", .. results.Select(result => result.Name)]) { Right = column => column > 0 };
        table.Add(["median us", .. results.Select(result => Fixed(result.Latency.MedianUs))]);
        table.Add(["p99 us", .. results.Select(result => Fixed(result.Latency.P99Us))]);
        table.Add(["bytes allocated per call", .. results.Select(Allocated)]);
        table.Write(output);

        static string Fixed(double value) => value.ToString("F2", CultureInfo.InvariantCulture);

        static string Allocated(Result result) => result.Latency.AllocatedBytesPerCall.ToString("0.##", CultureInfo.InvariantCulture);
    }
}
