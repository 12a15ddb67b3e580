using System.Collections.Generic;

namespace ModelGen.Build;

/// <summary>What a file says about all of its tensors.</summary>
internal sealed class Statements
{
    private static readonly string[] s_orders = ["row,column,channel", "channel,row,column"];

    /// <param name="metadata">The file's own words.</param>
    /// <param name="flattenOrder">The project's word on the order of flattened inputs, which goes before the file's; or empty.</param>
    /// <exception cref="ParameterFileException">The order is none.</exception>
    public Statements(IReadOnlyDictionary<string, string> metadata, string flattenOrder)
    {
        metadata.TryGetValue(ParameterFile.Topology, out string? topology);
        metadata.TryGetValue(ParameterFile.Flatten, out string? stated);
        string? order = flattenOrder.Length > 0 ? flattenOrder : stated;
        if (order is not null && System.Array.IndexOf(s_orders, order) < 0)
        {
            string by = flattenOrder.Length > 0 ? "FlattenOrder" : ParameterFile.Flatten;
            throw new ParameterFileException($"{by}: expected {s_orders[0]} or {s_orders[1]}, got {MessageText.Quote(order)}.");
        }

        if (topology is not null)
            Add(ParameterFile.Topology, topology);
        if (order is not null)
            Add(ParameterFile.Flatten, order);
    }

    /// <summary>Keys and values, of which the run time knows the meaning.</summary>
    public List<KeyValuePair<string, string>> All { get; } = [];

    private void Add(string key, string value) => All.Add(new KeyValuePair<string, string>(key, value));
}
