using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>What a network says to one sample.</summary>
/// <param name="Model">The network.</param>
/// <param name="Level">The level that ran.</param>
/// <param name="LevelReason">Why.</param>
/// <param name="Parameters">Where its parameters came from.</param>
/// <param name="Sample">Which sample.</param>
/// <param name="Samples">How many the files hold.</param>
/// <param name="Outputs">What it said.</param>
internal sealed record RunReport(
    string Model, IsaLevel Level, string LevelReason, string Parameters, int Sample, int Samples, IReadOnlyList<OutputValues> Outputs) : IReport
{
    public void Write(TextWriter output)
    {
        output.WriteLine($"{Model}, level {LevelReason}");
        output.WriteLine($"parameters {Parameters}; sample {Sample} of {Samples}");
        foreach (OutputValues values in Outputs)
        {
            output.WriteLine();
            output.WriteLine($"{values.Name} {Text.Shape(values.Shape)}");
            if (values.Top.Count > 0)
                WriteTop(values, output);
            else
                WriteAll(values, output);
        }
    }

    private static void WriteTop(OutputValues values, TextWriter output)
    {
        var table = new TextTable(">index", ">value");
        foreach (RankedValue value in values.Top)
            table.Add(Text.Count(value.Index), Text.Value(value.Value));
        table.Write(output);
    }

    /// <summary>One position per line.</summary>
    private static void WriteAll(OutputValues values, TextWriter output)
    {
        foreach (float[] row in values.Values.Chunk(Math.Max(values.Shape[^1], 1)))
            output.WriteLine("  " + string.Join(' ', row.Select(value => Text.Value(value))));
    }
}
