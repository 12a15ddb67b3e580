using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;

namespace ModelGen.Reference;

/// <summary>Trained values by name, in the layout of a parameter file (weights are [units, inputs] or [filters, channels, kernel]).</summary>
public sealed class ParameterSet
{
    private readonly Dictionary<string, double[]> _values = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    /// <summary>The names, in the order in which they were added.</summary>
    public IReadOnlyList<string> Names => _names;

    /// <summary>The values of a parameter; assigning adds or replaces it. The array is shared, not copied.</summary>
    /// <exception cref="KeyNotFoundException">Read: there is no parameter of that name.</exception>
    public double[] this[string name]
    {
        get => _values.TryGetValue(name, out double[]? values)
            ? values
            : throw new KeyNotFoundException($"There is no parameter '{name}'.");
        set
        {
            ArgumentNullException.ThrowIfNull(value);
            if (!_values.ContainsKey(name))
                _names.Add(name);
            _values[name] = value;
        }
    }

    /// <summary>The parameters of a graph, all 0.</summary>
    public static ParameterSet Zeros(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var set = new ParameterSet();
        foreach (Parameter parameter in graph.Parameters)
            set[parameter.Name] = new double[checked((int)parameter.Shape.Count)];
        return set;
    }

    /// <summary>Copies 32-bit values, exactly.</summary>
    public static ParameterSet FromSingle(IEnumerable<KeyValuePair<string, float[]>> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var set = new ParameterSet();
        foreach (KeyValuePair<string, float[]> pair in values)
            set.Add(pair.Key, Array.ConvertAll(pair.Value, value => (double)value));
        return set;
    }

    /// <summary>Adds a parameter. The array is shared, not copied.</summary>
    /// <exception cref="ArgumentException">There is one of that name already.</exception>
    public void Add(string name, double[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!_values.TryAdd(name, values))
            throw new ArgumentException($"There are two parameters '{name}'.", nameof(name));
        _names.Add(name);
    }

    /// <summary>Whether there is a parameter of that name.</summary>
    public bool Contains(string name) => _values.ContainsKey(name);

    /// <summary>Checks that these are exactly the parameters of a graph.</summary>
    /// <exception cref="ArgumentException">A parameter is missing, unknown to the graph or of another size.</exception>
    public void Check(Graph graph)
    {
        ArgumentNullException.ThrowIfNull(graph);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (Parameter parameter in graph.Parameters)
        {
            known.Add(parameter.Name);
            if (!_values.TryGetValue(parameter.Name, out double[]? values))
                throw new ArgumentException($"Parameter '{parameter.Name}' of '{graph.Name}' is missing.");
            if (values.Length != parameter.Shape.Count)
                throw new ArgumentException(
                    $"Parameter '{parameter.Name}' has {values.Length} values; " +
                    $"'{graph.Name}' needs {parameter.Shape} = {parameter.Shape.Count}.");
        }

        if (_names.FirstOrDefault(name => !known.Contains(name)) is string extra)
            throw new ArgumentException($"'{graph.Name}' has no parameter '{extra}'.");
    }

    /// <summary>A copy that shares nothing.</summary>
    public ParameterSet Clone() => Map(value => value);

    /// <summary>The values that a 32-bit parameter file would hold, as doubles.</summary>
    public ParameterSet RoundToSingle() => Map(value => (float)value);

    /// <summary>The values rounded to 32 bits.</summary>
    public Dictionary<string, float[]> ToSingle() => _values.ToDictionary(
        pair => pair.Key,
        pair => Array.ConvertAll(pair.Value, value => (float)value),
        StringComparer.Ordinal);

    internal ParameterSet ZerosLike() => Map(_ => 0);

    /// <summary>Adds the values of a set with the same parameters.</summary>
    internal void AddValues(ParameterSet other)
    {
        foreach (string name in _names)
        {
            double[] sum = _values[name], values = other[name];
            for (int i = 0; i < sum.Length; i++)
                sum[i] += values[i];
        }
    }

    private ParameterSet Map(Converter<double, double> function)
    {
        var set = new ParameterSet();
        foreach (string name in _names)
            set.Add(name, Array.ConvertAll(_values[name], function));
        return set;
    }
}
