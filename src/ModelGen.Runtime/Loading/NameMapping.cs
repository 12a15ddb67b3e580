using System;
using System.Collections.Generic;
using System.Linq;

namespace ModelGen.Runtime;

/// <summary>What a name map of a foreign file says about the parameters of a network.</summary>
internal static class NameMapping
{
    /// <summary>The names in the file of the parameters that the map mentions.</summary>
    /// <exception cref="ArgumentException">An entry fits no parameter, or two equally long ones fit the same.</exception>
    public static Dictionary<string, string> Of(NetworkInfo network, IReadOnlyDictionary<string, string> map)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        var chosen = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (KeyValuePair<string, string> entry in map.OrderByDescending(entry => Weight(entry.Key)))
        {
            if (Stars(entry.Key) != Stars(entry.Value))
                throw OtherStars(entry);
            bool fits = false;
            foreach (ParameterInfo parameter in network.ParameterArray)
            {
                if (NamePattern.Translate(entry.Key, parameter.Name, entry.Value) is not { } name)
                    continue;
                fits = true;
                if (names.TryAdd(parameter.Name, name))
                    chosen.Add(parameter.Name, entry.Key);
                else if (Weight(chosen[parameter.Name]) == Weight(entry.Key))
                    throw Ambiguous(parameter, chosen[parameter.Name], entry.Key);
            }
            if (!fits)
                throw Unknown(entry.Key, network);
        }
        return names;
    }

    /// <summary>What decides between two entries: a plain name first, then the longer pattern.</summary>
    private static int Weight(string pattern) => Stars(pattern) == 0 ? int.MaxValue : pattern.Length;

    private static int Stars(string pattern) => pattern.Count(c => c == '*');

    private static ArgumentException OtherStars(KeyValuePair<string, string> entry)
        => new($"The name map maps {MessageText.Quote(entry.Key)} to {MessageText.Quote(entry.Value)}; both need the same number of stars.");

    private static ArgumentException Ambiguous(ParameterInfo parameter, string a, string b)
        => new($"The name map has two entries for {parameter.Name}: {MessageText.Quote(a)} and {MessageText.Quote(b)}.");

    private static ArgumentException Unknown(string name, NetworkInfo network)
        => new($"The name map names {MessageText.Quote(name)}, which is no parameter of {network.Name}; " +
            $"its parameters: {string.Join(", ", network.Parameters.Select(p => p.Name))}.");
}
