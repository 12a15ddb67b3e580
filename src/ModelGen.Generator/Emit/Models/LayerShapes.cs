using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Generator.Emit.Models;

/// <summary>The shapes of layers' values, of one sample.</summary>
internal static class LayerShapes
{
    /// <summary>The shape of every layer. One without a node of its own, such as a block's input, has the shape of what it reads.</summary>
    public static IReadOnlyDictionary<string, Shape> Of(Graph graph, ModelSpec spec)
    {
        ILookup<string, Node> nodes = graph.Nodes.ToLookup(node => node.Layer);
        var shapes = new Dictionary<string, Shape>();
        foreach (LayerSpec layer in spec.Layers)
            shapes.Add(layer.Name, nodes[layer.Name].LastOrDefault()?.Type.Shape ?? shapes[layer.Inputs[0]]);
        return shapes;
    }
}
