using System;
using System.Collections.Generic;
using System.CommandLine;
using System.IO;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary><c>modelgen inspect FILE</c>: the tensors of a parameter file.</summary>
internal static class InspectCommand
{
    public static Command Create()
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A safetensors file." };
        return new Command("inspect", "Lists the tensors of a parameter file; fails if a value is not finite.") { file }
            .Reports(result => Inspect(result, result.GetValue(file)!));
    }

    private static InspectReport Inspect(ParseResult command, FileInfo file)
    {
        using SafetensorsReader reader = SafetensorsReader.Open(file.FullName);
        IReadOnlyList<InspectedTensor> tensors = Progress.Show(command, reader.Tensors.Count, step =>
        {
            var found = new List<InspectedTensor>();
            foreach (SafetensorsTensor tensor in reader.Tensors)
            {
                step(tensor.Name);
                found.Add(InspectedTensor.Of(reader, tensor));
            }

            return found;
        });
        return new InspectReport(file.Name, new SortedDictionary<string, string>(reader.Metadata.ToDictionary(), StringComparer.Ordinal), tensors);
    }
}
