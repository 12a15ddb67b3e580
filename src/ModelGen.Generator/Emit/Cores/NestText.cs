using System;

namespace ModelGen.Generator.Emit.Cores;

/// <summary>What nests of loops over panels and tiles are written with.</summary>
internal static class NestText
{
    /// <summary>A pointer some elements further; the offset may be empty.</summary>
    public static string Sum(string pointer, string offset) => offset.Length == 0 ? pointer : $"{pointer} + {offset}";

    /// <summary>A fixed offset and one that moves with a loop's index; either may be empty or 0.</summary>
    public static string Offset(long first, string index, long stride)
    {
        string moving = index.Length == 0 || stride == 0 ? "" : $"({index} * {Literals.Int(stride)})";
        return first == 0 ? moving : moving.Length == 0 ? Literals.Int(first) : $"{Literals.Int(first)} + {moving}";
    }

    /// <summary>Writes a loop and gives its body the index; one step needs no loop, and its index is empty.</summary>
    public static void Loop(SourceWriter writer, string index, long steps, Action<string> body)
    {
        if (steps == 1)
        {
            body("");
            return;
        }

        using (writer.Block($"for (nint {index} = 0; {index} < {Literals.Int(steps)}; {index}++)"))
            body(index);
    }

    /// <summary>
    /// Writes a loop over tiles of positions and gives its body the first position of each; the last tile is shifted back so that it
    /// ends with the last position.
    /// </summary>
    public static void Tiles(SourceWriter writer, string index, int positions, int tile, Action<string> body)
    {
        if (positions <= tile)
        {
            body("");
            return;
        }

        bool isExact = positions % tile == 0;
        string start = isExact ? index : index + "Tile";
        string step = tile == 1 ? "++" : $" += {Literals.Int(tile)}";
        using (writer.Block($"for (nint {start} = 0; {start} < {Literals.Int(positions)}; {start}{step})"))
        {
            string last = Literals.Int(positions - tile);
            if (!isExact)
                writer.Line($"nint {index} = {start} < {last} ? {start} : {last};");
            body(index);
        }
    }
}
