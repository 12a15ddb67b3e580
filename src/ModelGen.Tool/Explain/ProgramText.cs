using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>A program call by call, as text.</summary>
internal static class ProgramText
{
    private const int MaxWidth = 64;

    public static void Write(ProgramDetail program, TextWriter output)
    {
        ProgramTotal total = program.Total;
        output.WriteLine($"## {total.Level}, batch {total.Batch}: {Text.Three(total.PredictedUs)} us predicted on {total.Processor}");
        WriteCalls(program, output);
        IEnumerable<KernelRow> kernels = program.Calls.SelectMany(call => call.Kernels).Distinct();
        foreach (KernelRow kernel in kernels.Where(kernel => kernel.Tile is not null))
            output.WriteLine($"  {kernel.Name}: {kernel.Tile}.");
        if (program.Arena.Count > 0)
            WriteArena(program, output);
    }

    private static void WriteCalls(ProgramDetail program, TextWriter output)
    {
        var table = new TextTable(">call", "layer", ">MACs", ">reads", ">parameters", ">writes", ">predicted us", "bound", "kernels");
        for (int i = 0; i < program.Calls.Count; i++)
        {
            CallRow call = program.Calls[i];
            table.Add(
                Text.Count(i), call.Layer, Text.Count(call.Macs), Text.Count(call.InputBytes), Text.Count(call.ParameterBytes),
                Text.Count(call.OutputBytes), Text.Three(call.PredictedUs), call.Bound.ToString(),
                string.Join(' ', call.Kernels.Select(kernel => kernel.Name)));
        }

        table.Write(output);
    }

    /// <summary>One value per line, its life from left to right.</summary>
    private static void WriteArena(ProgramDetail program, TextWriter output)
    {
        int callsPerSign = (program.Calls.Count + MaxWidth - 1) / MaxWidth;
        output.WriteLine($"  arena of {Text.Count(program.Total.ArenaBytes)} bytes; each sign is {callsPerSign} call(s), # where the value lives");
        var table = new TextTable(">offset", ">bytes", "value", ">from call", ">to call", "life");
        foreach (ArenaRow row in program.Arena)
        {
            table.Add(
                Text.Count(row.Offset), Text.Count(row.Bytes), row.Layer, Text.Count(row.FirstCall), Text.Count(row.LastCall),
                Life(row, program.Calls.Count, callsPerSign));
        }

        table.Write(output);
    }

    private static string Life(ArenaRow row, int calls, int callsPerSign)
    {
        char[] life = new char[(calls + callsPerSign - 1) / callsPerSign];
        Array.Fill(life, '.');
        Array.Fill(life, '#', row.FirstCall / callsPerSign, (row.LastCall / callsPerSign) - (row.FirstCall / callsPerSign) + 1);
        return new string(life);
    }
}
