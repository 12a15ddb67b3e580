using System;

namespace ModelGen.Generator.Emit.Kernels;

/// <summary>
/// The inputs of a register tile: lines of rows. Every third row has a pointer and the two behind it are addressed at distances of one
/// and two strides, along rows or along lines, whichever needs fewer pointers: general registers are scarce.
/// </summary>
/// <param name="lines">How many lines.</param>
/// <param name="rows">Rows per line.</param>
/// <param name="row">The distance from one row to the next.</param>
/// <param name="line">The distance from one line to the next.</param>
internal sealed class TileRows(int lines, int rows, TileStride row, TileStride line)
{
    private const int RowsPerPointer = 3;

    private readonly bool _isAlongLines = Groups(lines) * rows < Groups(rows) * lines;

    public int Lines => lines;

    public int RowsPerLine => rows;

    /// <summary>Rows of all lines.</summary>
    public int Count => lines * rows;

    private TileStride Near => _isAlongLines ? line : row;

    /// <summary>Declares the pointers beside <c>x</c>, which is that of the first row.</summary>
    public void Declare(SourceWriter writer)
    {
        if ((_isAlongLines ? lines : rows) > 2)
            writer.Line($"nint {Near.Twice} = 2 * {Near.Once};");
        ForEachPointer((l, r) =>
        {
            if (l == 0 && r == 0)
                return;
            bool isLine = r == 0 || (l > 0 && _isAlongLines);
            string start = isLine && r > 0 ? Pointer(0, r) : isLine || l == 0 ? "x" : Pointer(l, 0);
            writer.Line($"float* {Pointer(l, r)} = (float*)((byte*){start} + {(isLine ? line.Times(l) : row.Times(r))});");
        });
    }

    /// <summary>Moves all pointers by elements.</summary>
    public void Advance(SourceWriter writer, int elements) => ForEachPointer((l, r) => writer.Line($"{Pointer(l, r)} += {elements};"));

    /// <summary>Moves all pointers by bytes, which a variable holds.</summary>
    public void Skip(SourceWriter writer, string bytes) => ForEachPointer((l, r) =>
        writer.Line($"{Pointer(l, r)} = (float*)((byte*){Pointer(l, r)} + {bytes});"));

    /// <summary>The address of the next element of a row; they are counted line by line.</summary>
    public string At(int index)
    {
        int l = index / rows, r = index % rows;
        int step = (_isAlongLines ? l : r) % RowsPerPointer;
        string pointer = _isAlongLines ? Pointer(l - step, r) : Pointer(l, r - step);
        return step == 0 ? pointer : $"(float*)((byte*){pointer} + {(step == 1 ? Near.Once : Near.Twice)})";
    }

    private void ForEachPointer(Action<int, int> body)
    {
        for (int l = 0; l < lines; l += _isAlongLines ? RowsPerPointer : 1)
        {
            for (int r = 0; r < rows; r += _isAlongLines ? 1 : RowsPerPointer)
                body(l, r);
        }
    }

    private string Pointer(int l, int r) => l == 0 && r == 0 ? "x" : $"x{(l * rows) + r}";

    private static int Groups(int count) => (count + RowsPerPointer - 1) / RowsPerPointer;
}
