using System.Text.Json;
using MlperfTiny.Measures;

namespace MlperfTiny.Tables;

/// <summary>Reports for programs: one array, numbers in microseconds.</summary>
internal static class JsonText
{
    private static readonly JsonSerializerOptions s_options = new() { PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static void Write(TextWriter output, IEnumerable<NetworkReport> reports) => output.WriteLine(JsonSerializer.Serialize(reports, s_options));
}
