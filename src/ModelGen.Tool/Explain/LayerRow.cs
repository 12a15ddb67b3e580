using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Tool;

/// <summary>A declared layer.</summary>
/// <param name="Name">Its path.</param>
/// <param name="Operation">What it computes, in the words of the canonical text.</param>
/// <param name="Inputs">The layers that it reads.</param>
/// <param name="Shape">The shape of its value, of one sample.</param>
/// <param name="Parameters">Trained numbers; those that another layer brought are counted there.</param>
/// <param name="Macs">Multiply-accumulate operations of one sample.</param>
internal sealed record LayerRow(
    string Name, string Operation, IReadOnlyList<string> Inputs, IReadOnlyList<int> Shape, long Parameters, long Macs)
{
    public static IReadOnlyList<LayerRow> All(ModelSpec spec, Graph graph)
    {
        ILookup<string, Node> nodes = graph.Nodes.ToLookup(node => node.Layer);
        var shapes = new Dictionary<string, Shape>();
        var counted = new HashSet<Parameter>();
        List<LayerRow> rows = [];
        foreach (LayerSpec layer in spec.Layers)
        {
            // A layer without a node of its own, such as a block's input, has the shape of what it reads.
            Shape shape = nodes[layer.Name].LastOrDefault()?.Type.Shape ?? shapes[layer.Inputs[0]];
            shapes.Add(layer.Name, shape);
            rows.Add(new LayerRow(
                layer.Name, OperationText.Of(layer), [.. layer.Reads], [.. shape.Dimensions],
                nodes[layer.Name].SelectMany(node => node.Parameters).Where(counted.Add).Sum(parameter => parameter.Shape.Count),
                nodes[layer.Name].Sum(MacCount.Of)));
        }

        return rows;
    }
}
