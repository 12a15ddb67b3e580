using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json.Serialization;

namespace ModelGen.Tool;

/// <summary>What a parameter file holds.</summary>
/// <param name="File">Its name.</param>
/// <param name="Metadata">Its own free text.</param>
/// <param name="Tensors">Its tensors, in the order of their data.</param>
internal sealed record InspectReport(
    string File, IReadOnlyDictionary<string, string> Metadata, IReadOnlyList<InspectedTensor> Tensors) : IReport
{
    /// <summary>Elements of all tensors.</summary>
    public long Count => Tensors.Sum(tensor => tensor.Count);

    /// <summary>Bytes of all tensors.</summary>
    public long Bytes => Tensors.Sum(tensor => tensor.Bytes);

    /// <summary>Values of all tensors that are NaN or infinite.</summary>
    public long NonFinite => Tensors.Sum(tensor => tensor.NonFinite ?? 0);

    [JsonIgnore]
    public int ExitCode => NonFinite == 0 ? ExitCodes.Fine : ExitCodes.No;

    public void Write(TextWriter output)
    {
        foreach ((string key, string value) in Metadata)
            output.WriteLine($"{Failure.OneLine(key)}: {Failure.OneLine(value)}");
        var table = new TextTable("tensor", "type", "shape", ">bytes", ">min", ">max", ">mean", ">not finite");
        foreach (InspectedTensor tensor in Tensors)
        {
            table.Add(
                Failure.OneLine(tensor.Name), tensor.Type, Text.Shape(tensor.Shape), Text.Count(tensor.Bytes), Value(tensor.Min),
                Value(tensor.Max), Value(tensor.Mean), tensor.NonFinite is { } count ? Text.Count(count) : "-");
        }

        table.Write(output);
        output.WriteLine(
            $"{File}: {Tensors.Count} tensor(s), {Text.Count(Count)} elements, {Text.Count(Bytes)} bytes, {Text.Count(NonFinite)} not finite.");
    }

    private static string Value(double? value) => value is { } number ? Text.Value(number) : "-";
}
