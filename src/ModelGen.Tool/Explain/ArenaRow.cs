using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Planning;

namespace ModelGen.Tool;

/// <summary>An intermediate value's place in the arena.</summary>
/// <param name="Layer">The layer that writes it.</param>
/// <param name="Offset">Bytes from the arena's start.</param>
/// <param name="Bytes">From its first byte to its last, for the whole batch; parts of a joined value lie inside one another's ranges.</param>
/// <param name="FirstCall">The call that writes it, from 0.</param>
/// <param name="LastCall">The last call that reads it; the first one again if none does.</param>
internal sealed record ArenaRow(string Layer, long Offset, long Bytes, int FirstCall, int LastCall)
{
    /// <summary>The values of a program, by place and then by time.</summary>
    public static IReadOnlyList<ArenaRow> All(Core.Planning.Program program)
    {
        var live = new List<(BufferRef Place, ArenaRow Row)>();
        for (int call = 0; call < program.Calls.Count; call++)
        {
            foreach (BufferRef input in program.Calls[call].Inputs.Where(input => input.Kind == BufferKind.Arena))
                Read(live, input, call);
            if (program.Calls[call].Output is { Kind: BufferKind.Arena } output)
            {
                long bytes = (output.Stride * (program.Batch - 1)) + output.Bytes;
                live.Add((output, new ArenaRow(program.Calls[call].Layer, output.Offset, bytes, call, call)));
            }
        }

        return [.. live.Select(value => value.Row).OrderBy(row => row.Offset).ThenBy(row => row.FirstCall)];
    }

    /// <summary>Prolongs the lives of the values that a call reads: the latest at that place; several where it reads a joined value.</summary>
    private static void Read(List<(BufferRef Place, ArenaRow Row)> live, BufferRef input, int call)
    {
        long covered = 0;
        for (int i = live.Count - 1; i >= 0 && covered < input.Bytes; i--)
        {
            (BufferRef place, ArenaRow row) = live[i];
            long overlap = Math.Min(place.Offset + place.Bytes, input.Offset + input.Bytes) - Math.Max(place.Offset, input.Offset);
            if (overlap <= 0 || place.Stride != input.Stride)
                continue;
            live[i] = (place, row with { LastCall = call });
            covered += overlap;
        }
    }
}
