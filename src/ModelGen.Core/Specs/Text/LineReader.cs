using System;
using ModelGen.Core.Common;

namespace ModelGen.Core.Specs.Text;

/// <summary>The words of one line, read from left to right.</summary>
internal sealed class LineReader
{
    private readonly int _number;
    private readonly string[] _words;
    private int _next;

    public LineReader(int number, string text)
    {
        _number = number;
        _words = text.Split([' '], StringSplitOptions.RemoveEmptyEntries);
    }

    public bool AtEnd => _next == _words.Length;

    /// <summary>The next word, or the empty string at the end; stays where it is.</summary>
    public string Peek => AtEnd ? "" : _words[_next];

    public FormatException Error(string reason) => new($"line {NumberText.Of(_number)}: {reason}");

    public string Next(string what) => AtEnd ? throw Error($"{what} is missing") : _words[_next++];

    public bool Skip(string word)
    {
        bool found = !AtEnd && string.Equals(_words[_next], word, StringComparison.Ordinal);
        if (found)
            _next++;
        return found;
    }

    /// <summary>Reads <c>keyword(arguments)</c>, if that comes next.</summary>
    public bool SkipCall(string keyword, out string arguments)
    {
        string word = Peek;
        bool found = word.Length > keyword.Length + 1 && word.StartsWith(keyword, StringComparison.Ordinal) &&
            word[keyword.Length] == '(' && word[word.Length - 1] == ')';
        arguments = found ? word.Substring(keyword.Length + 1, word.Length - keyword.Length - 2) : "";
        if (found)
            _next++;
        return found;
    }

    public void End()
    {
        if (!AtEnd)
            throw Error($"'{Peek}' is not expected here");
    }

    public int Int(string text, string what) =>
        NumberText.TryParse(text, out int value) ? value : throw Error($"{what} is not a whole number: '{text}'");

    public double Number(string text, string what) =>
        NumberText.TryParse(text, out double value) ? value : throw Error($"{what} is not a number: '{text}'");
}
