using System;
using System.Collections.Generic;
using System.Linq;

namespace ModelGen.Build.Naming;

/// <summary>
/// Canonical names and a file's names for them. It answers as <c>LoadOptions.NameMap</c> does, from the other side: here the file's names are
/// known and the model's are not.
/// </summary>
internal sealed class NameMap
{
    private readonly List<Entry> _entries = [];

    /// <summary>Reads entries of the form <c>canonical=foreign</c>, separated by semicolons or line breaks.</summary>
    /// <exception cref="ParameterFileException">An entry has another form, or a canonical name stands there twice.</exception>
    public static NameMap Parse(string text)
    {
        var map = new NameMap();
        foreach (string entry in text.Split(';', '\n').Select(part => part.Trim()).Where(part => part.Length > 0))
        {
            string[] sides = entry.Split('=');
            if (sides.Length != 2 || sides.Any(side => side.Trim().Length == 0))
                throw new ParameterFileException($"NameMap: expected entries of the form canonical=foreign, got {MessageText.Quote(entry)}.");
            map.Add(new Entry(sides[0].Trim(), sides[1].Trim()));
        }

        return map;
    }

    /// <summary>The canonical names of a tensor of the file: its own where no entry is about it, else all that are mapped to it.</summary>
    public IReadOnlyList<string> Canonical(string foreign)
    {
        List<string> names = [];
        foreach (Entry entry in _entries)
        {
            if (NamePattern.Translate(entry.Foreign, foreign, entry.Canonical) is not { } name)
                continue;
            if (Foreign(name) != foreign || names.Contains(name))
                continue;
            names.Add(name);
            entry.IsUsed = true;
        }

        if (names.Count == 0 && Foreign(foreign) == foreign)
            names.Add(foreign);
        return names;
    }

    /// <summary>Refuses entries that were about no tensor.</summary>
    /// <exception cref="ParameterFileException">There is one.</exception>
    public void ExpectUse()
    {
        if (_entries.Find(entry => !entry.IsUsed) is { } unused)
            throw new ParameterFileException(
                $"NameMap: expected a tensor {MessageText.Quote(unused.Foreign)} for {MessageText.Quote(unused.Canonical)}, " +
                "but the file has none.");
    }

    /// <summary>The file's name for a canonical one: by a plain entry first, then by the longest pattern.</summary>
    private string Foreign(string canonical)
    {
        foreach (Entry entry in _entries)
        {
            if (NamePattern.Translate(entry.Canonical, canonical, entry.Foreign) is { } name)
                return name;
        }

        return canonical;
    }

    private void Add(Entry entry)
    {
        if (entry.Stars(entry.Canonical) != entry.Stars(entry.Foreign))
            throw new ParameterFileException(
                $"NameMap: expected as many stars in {MessageText.Quote(entry.Canonical)} as in {MessageText.Quote(entry.Foreign)}, " +
                "got others.");
        if (_entries.Exists(other => other.Canonical == entry.Canonical))
            throw new ParameterFileException($"NameMap: expected one entry for {MessageText.Quote(entry.Canonical)}, got two.");
        int place = _entries.FindIndex(other => other.Weight < entry.Weight);
        _entries.Insert(place < 0 ? _entries.Count : place, entry);
    }

    private sealed class Entry(string canonical, string foreign)
    {
        public string Canonical { get; } = canonical;

        public string Foreign { get; } = foreign;

        public bool IsUsed { get; set; }

        public int Weight => Stars(Canonical) == 0 ? int.MaxValue : Canonical.Length;

        public int Stars(string pattern) => pattern.Count(letter => letter == '*');
    }
}
