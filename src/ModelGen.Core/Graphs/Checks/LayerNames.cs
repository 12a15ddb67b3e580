using System;
using System.Collections.Generic;
using ModelGen.Core.Common;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Checks;

/// <summary>Finds layers by name; the first of equal names counts.</summary>
internal sealed class LayerNames
{
    private readonly Dictionary<string, int> _byName = new(StringComparer.Ordinal);

    public LayerNames(EquatableArray<LayerSpec> layers)
    {
        for (int layer = 0; layer < layers.Count; layer++)
        {
            if (!_byName.ContainsKey(layers[layer].Name))
                _byName.Add(layers[layer].Name, layer);
        }
    }

    /// <summary>The layer of a name, or null.</summary>
    public int? Find(string name) => _byName.TryGetValue(name, out int layer) ? layer : null;
}
