using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Tests.Planning;

/// <summary>A graph under construction, one node after the other; each method gives its node's index.</summary>
internal sealed class ImageGraph
{
    private readonly List<Node> _nodes = [];
    private readonly List<GraphOutput> _outputs = [];

    public IReadOnlyList<Node> Nodes => _nodes;

    public Shape ShapeOf(int node) => _nodes[node].Type.Shape;

    public Image ImageOf(int node) => Image.Of(ShapeOf(node));

    public int Input(Shape shape, ElementType? element = null)
    {
        int index = _nodes.Count(node => node.Operation is InputOperation);
        _nodes.Add(new Node($"L{_nodes.Count}", new InputOperation(index), [], [], new TensorType(shape, element ?? ElementType.Float32)));
        return element is null ? _nodes.Count - 1 : Add(new ConvertOperation(), shape, _nodes.Count - 1);
    }

    public int Conv(int x, int filters, WindowAxis rows, WindowAxis columns, int groups = 1, bool bias = true)
    {
        int perGroup = ImageOf(x).Channels / groups;
        Shape weight = ShapeOf(x).Rank == 2
            ? Shape.Of(filters, perGroup, columns.Taps)
            : Shape.Of(filters, perGroup, rows.Taps, columns.Taps);
        string layer = $"L{_nodes.Count}";
        Parameter[] parameters = [new(layer + ".weight", weight, ParameterRole.Weight), new(layer + ".bias", Shape.Of(filters), ParameterRole.Bias)];
        Shape shape = Resized(x, (int)rows.Outputs, (int)columns.Outputs, filters);
        return Add(new ConvOperation(filters, rows, columns, groups), shape, [x], parameters[..(bias ? 2 : 1)]);
    }

    /// <summary>A square convolution with as many zeros before as behind.</summary>
    public int Conv(int x, int filters, int taps, int stride = 1, int padding = 0, int groups = 1)
    {
        Image image = ImageOf(x);
        WindowAxis Axis(int size) => new(size, taps, stride, 1, padding, padding);
        return Conv(x, filters, Axis(image.Rows), Axis(image.Columns), groups, bias: false);
    }

    public int Pool(int x, PoolKind kind, WindowAxis rows, WindowAxis columns, bool countPadding) => Add(
        new PoolOperation(kind, rows, columns, countPadding), Resized(x, (int)rows.Outputs, (int)columns.Outputs, ImageOf(x).Channels), x);

    public int GlobalPool(int x, PoolKind kind)
    {
        Image image = ImageOf(x);
        return Add(
            new PoolOperation(kind, WindowAxis.Whole(image.Rows), WindowAxis.Whole(image.Columns), false), Shape.Of(image.Channels), x);
    }

    public int Pad(int x, int top, int left, int bottom, int right)
    {
        Image image = ImageOf(x);
        Shape shape = Shape.Of(image.Rows + top + bottom, image.Columns + left + right, image.Channels);
        return Add(new PadOperation(top, left, bottom, right), shape, x);
    }

    public int Upsample(int x, int factorY, int factorX)
    {
        Image image = ImageOf(x);
        return Add(new UpsampleOperation(factorY, factorX), Shape.Of(image.Rows * factorY, image.Columns * factorX, image.Channels), x);
    }

    public int DepthToSpace(int x, int block)
    {
        Image image = ImageOf(x);
        Shape shape = Shape.Of(image.Rows * block, image.Columns * block, image.Channels / (block * block));
        return Add(new DepthToSpaceOperation(block), shape, x);
    }

    public int Shuffle(int x, int groups) => Add(new ChannelShuffleOperation(groups), ShapeOf(x), x);

    public int Activate(int x, ActivationKind kind) => Add(new ActivationOperation(new Activation(kind)), ShapeOf(x), x);

    public int Add(int a, int b) => Add(new AddOperation(), ShapeOf(a), a, b);

    public int Flatten(int x) => Add(new FlattenOperation(), Shape.Of((int)ShapeOf(x).Count), x);

    public int Normalize(int x) => Add(
        new NormalizeOperation(
            Enumerable.Range(0, ShapeOf(x).Channels).Select(channel => 0.125 * channel).ToEquatableArray(),
            Enumerable.Range(0, ShapeOf(x).Channels).Select(channel => 1.0 + channel).ToEquatableArray()),
        ShapeOf(x),
        x);

    public int BatchNorm(int x)
    {
        string layer = $"L{_nodes.Count}";
        Shape channels = Shape.Of(ShapeOf(x).Channels);
        Parameter Norm(string name, ParameterRole role) => new($"{layer}.norm.{name}", channels, role);
        return Add(
            new BatchNormOperation(0.25),
            ShapeOf(x),
            [x],
            Norm("weight", ParameterRole.Scale),
            Norm("bias", ParameterRole.Bias),
            Norm("mean", ParameterRole.Mean),
            Norm("variance", ParameterRole.Variance));
    }

    public int Concat(params int[] parts)
    {
        int channels = parts.Sum(part => ShapeOf(part).Channels);
        return Add(new ConcatOperation(), new Shape(ShapeOf(parts[0]).Dimensions.SkipLast(1).Append(channels).ToEquatableArray()), parts);
    }

    public int Dense(int x, int units)
    {
        string layer = $"L{_nodes.Count}";
        var weight = new Parameter(layer + ".weight", Shape.Of(units, (int)ShapeOf(x).Count), ParameterRole.Weight);
        return Add(new DenseOperation(units), Shape.Of(units), [x], weight);
    }

    public ImageGraph Return(int node)
    {
        _outputs.Add(new GraphOutput(_nodes[node].Layer, node));
        return this;
    }

    public Graph Build() => new("M", _nodes.ToEquatableArray(), _outputs.ToEquatableArray());

    private int Add(Operation operation, Shape shape, params int[] inputs) => Add(operation, shape, inputs, []);

    private int Add(Operation operation, Shape shape, int[] inputs, params Parameter[] parameters)
    {
        _nodes.Add(new Node(
            $"L{_nodes.Count}", operation, inputs.ToEquatableArray(), parameters.ToEquatableArray(), new TensorType(shape, ElementType.Float32)));
        return _nodes.Count - 1;
    }

    private Shape Resized(int x, int rows, int columns, int channels) =>
        ShapeOf(x).Rank == 2 ? Shape.Of(columns, channels) : Shape.Of(rows, columns, channels);
}
