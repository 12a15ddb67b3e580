using System;
using System.Diagnostics.CodeAnalysis;

namespace ModelGen.Runtime;

/// <summary>
/// Reads the JSON of a safetensors header token by token: objects, lists, texts and whole numbers of at least 0. Other numbers and
/// literals are tokens of their own, so that a message can name them, but have no value here.
/// <para>
/// Strict as RFC 8259 and not recursive. It exists because of the start of a process: System.Text.Json searches texts by vectors,
/// in methods that the base library does not hold precompiled for every processor, and compiling them took as long as compiling
/// a small network's kernels, for a header of a few hundred bytes.
/// </para>
/// </summary>
internal ref struct JsonCursor
{
    /// <summary>How deeply objects and lists may nest: table, tensor, list.</summary>
    public const int MaxDepth = 3;

    private readonly string _file;
    private readonly ReadOnlySpan<byte> _json;
    private int _position;
    private int _depth;
    private int _arrays; // Bit d is set if level d is a list.
    private int _start;
    private int _length;
    private bool _isPlain;

    /// <param name="json">The whole header.</param>
    /// <param name="file">The file's name for messages.</param>
    public JsonCursor(ReadOnlySpan<byte> json, string file)
    {
        _json = json;
        _file = file;
    }

    /// <summary>What was read last.</summary>
    public JsonToken Token { get; private set; }

    private readonly bool InArray => (_arrays >> _depth & 1) != 0;

    /// <summary>Reads the next token.</summary>
    /// <returns>False at the end of a complete document.</returns>
    /// <exception cref="ParameterFileException">The bytes are not JSON, or nest too deeply.</exception>
    public bool Read()
    {
        int next = SkipWhite();
        if (Token == JsonToken.PropertyName)
            return Value(next);
        if (_depth == 0 && Token != JsonToken.None)
            return next < 0 ? false : throw Damaged();
        if (_depth > 0 && next == (InArray ? ']' : '}'))
            return Close();
        if (Token is not (JsonToken.None or JsonToken.StartObject or JsonToken.StartArray))
        {
            Expect(next, ',');
            next = SkipWhite();
        }
        return _depth > 0 && !InArray ? Name(next) : Value(next);
    }

    /// <summary>The text of a name or string.</summary>
    /// <returns>False if it is not Unicode: its bytes are not UTF-8, or an escape is half of a surrogate pair.</returns>
    public readonly bool TryGetText([NotNullWhen(true)] out string? text)
        => JsonText.TryDecode(_json.Slice(_start, _length), _isPlain, out text);

    /// <summary>The value of a whole number of at least 0.</summary>
    /// <returns>False if it is another number, above 2⁶³ - 1, or none at all.</returns>
    public readonly bool TryGetWhole(out long number)
    {
        number = 0;
        if (Token != JsonToken.Number || _length > 1 && _json[_start] == '0')
            return false;
        foreach (byte digit in _json.Slice(_start, _length))
        {
            int value = digit - '0';
            if (value is < 0 or > 9 || number > (long.MaxValue - value) / 10)
                return false;
            number = 10 * number + value;
        }
        return true;
    }

    private bool Name(int next)
    {
        Expect(next, '"');
        ScanText();
        Expect(SkipWhite(), ':');
        Token = JsonToken.PropertyName;
        return true;
    }

    private bool Value(int next)
    {
        if (next is '{' or '[')
        {
            if (_depth == MaxDepth)
                throw Damaged();
            _depth++;
            _arrays = next == '[' ? _arrays | 1 << _depth : _arrays & ~(1 << _depth);
            _position++;
            Token = next == '[' ? JsonToken.StartArray : JsonToken.StartObject;
        }
        else if (next == '"')
        {
            _position++;
            ScanText();
            Token = JsonToken.String;
        }
        else
        {
            ScanWord();
            Token = next is >= 'a' and <= 'z' ? JsonToken.Literal : JsonToken.Number;
        }
        return true;
    }

    private bool Close()
    {
        Token = InArray ? JsonToken.EndArray : JsonToken.EndObject;
        _depth--;
        _position++;
        return true;
    }

    /// <summary>Goes from behind the first quotation mark to behind the last one.</summary>
    private void ScanText()
    {
        _start = _position;
        _isPlain = true;
        for (; _position < _json.Length; _position++)
        {
            byte next = _json[_position];
            if (next == '"')
            {
                _length = _position++ - _start;
                return;
            }
            if (next < ' ')
                break;
            if (next is (byte)'\\' or > 0x7F)
                _isPlain = false;
            if (next == '\\')
                _position += JsonText.EscapeLength(_json[_position..]) is var length and > 0 ? length - 1 : throw Damaged();
        }
        throw Damaged();
    }

    /// <summary>Goes past a number or literal, whether or not it is spelt right.</summary>
    private void ScanWord()
    {
        _start = _position;
        while (_position < _json.Length && _json[_position] is (>= (byte)'a' and <= (byte)'z') or (>= (byte)'0' and <= (byte)'9')
            or (byte)'-' or (byte)'+' or (byte)'.' or (byte)'E')
            _position++;
        _length = _position - _start;
        if (_length == 0)
            throw Damaged();
    }

    private void Expect(int next, char expected)
    {
        if (next != expected)
            throw Damaged();
        _position++;
    }

    /// <summary>Goes to the next byte that is not white space and returns it, or -1 at the end.</summary>
    private int SkipWhite()
    {
        while (_position < _json.Length && _json[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _position++;
        return _position < _json.Length ? _json[_position] : -1;
    }

    private readonly ParameterFileException Damaged()
        => new(_file, [$"expected a header in JSON, but it is damaged near its byte {_position}."]);
}
