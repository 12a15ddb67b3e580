using System;
using System.Text;

namespace ModelGen.Generator.Emit;

/// <summary>Writes indented C#, LF only, so that the same model gives the same bytes on every host.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes lines at the current depth; the text may hold several, each indented alike.</summary>
    public SourceWriter Line(string lines = "")
    {
        foreach (string line in lines.Replace("\r\n", "\n").Split('\n'))
        {
            if (line.Length > 0)
                _text.Append(' ', 4 * _depth).Append(line);
            _text.Append('\n');
        }

        return this;
    }

    /// <summary>Writes a header line and a block in braces, which ends when the result is disposed.</summary>
    public Scope Block(string header)
    {
        Line(header);
        return Open("{", "}");
    }

    /// <summary>Writes a line and indents what follows, up to a closing line.</summary>
    public Scope Open(string opening, string closing)
    {
        Line(opening);
        _depth++;
        return new Scope(this, closing);
    }

    public override string ToString() =>
        _depth == 0 ? _text.ToString() : throw new InvalidOperationException($"{_depth} blocks are still open.");

    /// <summary>An open block.</summary>
    public readonly struct Scope(SourceWriter writer, string closing) : IDisposable
    {
        public void Dispose()
        {
            writer._depth--;
            writer.Line(closing);
        }
    }
}
