using System.Globalization;

namespace ModelGen.Build.Reading;

/// <summary>
/// Reads the JSON of a safetensors header: objects, lists of whole numbers, texts. Strict as RFC 8259, not recursive, and every step is
/// checked against the end. By hand, because a task that brings a library of its own meets other versions of it in the same process.
/// </summary>
/// <param name="json">The header.</param>
internal sealed class JsonReader(byte[] json)
{
    private int _position;

    /// <summary>Goes past a sign that must come next.</summary>
    public void Expect(char sign)
    {
        if (!TryTake(sign))
            throw Damaged();
    }

    /// <summary>Goes past a sign if it comes next.</summary>
    public bool TryTake(char sign)
    {
        if (Peek() != sign)
            return false;
        _position++;
        return true;
    }

    /// <summary>The sign that comes next after white space, or 0 at the end.</summary>
    public char Peek()
    {
        while (_position < json.Length && json[_position] is (byte)' ' or (byte)'\n' or (byte)'\r' or (byte)'\t')
            _position++;
        return _position < json.Length ? (char)json[_position] : '\0';
    }

    /// <summary>Refuses anything but white space before the end.</summary>
    public void ExpectEnd()
    {
        if (Peek() != '\0' || _position < json.Length)
            throw Damaged();
    }

    /// <summary>A text.</summary>
    public string Text()
    {
        Expect('"');
        int start = _position;
        while (_position < json.Length && json[_position] != '"')
        {
            if (json[_position] < ' ')
                throw Damaged();
            _position += json[_position] == '\\' ? 2 : 1;
        }

        if (_position >= json.Length)
            throw Damaged();
        return JsonText.Decode(json, start, _position++) ?? throw Damaged();
    }

    /// <summary>A whole number of at least 0.</summary>
    public long Whole()
    {
        Peek();
        int start = _position;
        while (_position < json.Length && json[_position] is >= (byte)'0' and <= (byte)'9')
            _position++;
        int digits = _position - start;
        if (digits is 0 or > 19 || (digits > 1 && json[start] == '0'))
            throw Damaged();
        string text = System.Text.Encoding.ASCII.GetString(json, start, digits);
        return long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out long number) ? number : throw Damaged();
    }

    public ParameterFileException Damaged() =>
        new($"expected a header of the safetensors format, but it is damaged near its byte {_position.ToString(CultureInfo.InvariantCulture)}.");
}
