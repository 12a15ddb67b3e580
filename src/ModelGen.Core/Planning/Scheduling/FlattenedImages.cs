using System.Linq;
using ModelGen.Core.Graphs;

namespace ModelGen.Core.Planning.Scheduling;

/// <summary>
/// Which values are flattened images, followed through operations that keep the order of elements. A parameter file may count their
/// channels first; the dense layers that read them are then permuted. Where the order cannot be made good, only row, column, channel
/// gives the right function.
/// </summary>
internal sealed class FlattenedImages
{
    private readonly Graph _graph;
    private readonly Shape?[] _shapes;

    public FlattenedImages(Graph graph)
    {
        _graph = graph;
        _shapes = new Shape?[graph.Nodes.Count];
    }

    /// <summary>The first layer that needs the order row, column, channel, or null.</summary>
    public string? FixedOrderLayer { get; private set; }

    /// <summary>The shape that a node's value had before it was flattened, if that was more than a vector.</summary>
    public Shape? Of(int node) => _shapes[node];

    /// <summary>Follows the images through one node; to be called for all that are needed, in their order.</summary>
    public void Follow(int index)
    {
        Node node = _graph.Nodes[index];
        if (!KeepsOrder(node))
            FixedOrderLayer ??= node.Layer;
        _shapes[index] = node.Operation switch
        {
            FlattenOperation => Flattened(node.Inputs[0]),
            InputOperation or DenseOperation or ConcatOperation => null,
            _ => _shapes[node.Inputs[0]],
        };
    }

    /// <summary>Whether the operation is the same one on reordered elements, or a dense layer, whose weights can be reordered.</summary>
    private bool KeepsOrder(Node node) => node.Operation switch
    {
        // A number per element of the image: the file has them in its own order.
        BatchNormOperation or LayerNormOperation or ConcatOperation => node.Inputs.All(input => OuterChannels(input) == 1),
        AddOperation or MultiplyOperation => OuterChannels(node.Inputs[0]) == OuterChannels(node.Inputs[1]),
        _ => true,
    };

    private Shape? Flattened(int image)
    {
        Shape shape = _graph.Nodes[image].Type.Shape;
        return shape.Rank > 1 ? shape : _shapes[image];
    }

    /// <summary>The channels that may be outermost in a file; 1 where both orders are the same.</summary>
    private int OuterChannels(int node) =>
        _shapes[node] is { } shape && shape.Channels < shape.Count ? shape.Channels : 1;
}
