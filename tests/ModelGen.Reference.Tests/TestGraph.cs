using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Reference.Tests;

/// <summary>Builds graphs node by node, each node reading the one before it unless told otherwise.</summary>
internal sealed partial class TestGraph
{
    private readonly List<Node> _nodes = [];
    private readonly List<GraphOutput> _outputs = [];

    public int Last => _nodes.Count - 1;

    public TestGraph Input(params int[] shape)
    {
        int index = _nodes.Count(node => node.Operation is InputOperation);
        return Add(new InputOperation(index), [], [], Shape.Of(shape));
    }

    public TestGraph Convert() => Add(new ConvertOperation(), [Last], [], ShapeOf(Last));

    public TestGraph Normalize(double[] mean, double[] std) =>
        Add(new NormalizeOperation(EquatableArray.Of(mean), EquatableArray.Of(std)), [Last], [], ShapeOf(Last));

    public TestGraph Flatten(int? from = null) =>
        Add(new FlattenOperation(), [from ?? Last], [], Shape.Of((int)ShapeOf(from ?? Last).Count));

    public TestGraph Dense(int units, bool bias = true, string? name = null, int? from = null)
    {
        name ??= "Layer" + _nodes.Count;
        int input = from ?? Last;
        var weight = new Parameter(name + ".weight", Shape.Of(units, (int)ShapeOf(input).Count), ParameterRole.Weight);
        Parameter[] parameters = bias ? [weight, new Parameter(name + ".bias", Shape.Of(units), ParameterRole.Bias)] : [weight];
        return Add(new DenseOperation(units), [input], parameters, Shape.Of(units));
    }

    public TestGraph Activation(ActivationKind kind, double slope = 0, int? from = null) =>
        Add(new ActivationOperation(new Activation(kind, slope)), [from ?? Last], [], ShapeOf(from ?? Last));

    public TestGraph BatchNorm(double epsilon = 1e-3, string? name = null, int? from = null)
    {
        name ??= "Layer" + _nodes.Count;
        Shape channels = Shape.Of(ShapeOf(from ?? Last).Channels);
        Parameter[] parameters =
        [
            new(name + ".norm.weight", channels, ParameterRole.Scale), new(name + ".norm.bias", channels, ParameterRole.Bias),
            new(name + ".norm.mean", channels, ParameterRole.Mean), new(name + ".norm.variance", channels, ParameterRole.Variance),
        ];
        return Add(new BatchNormOperation(epsilon), [from ?? Last], parameters, ShapeOf(from ?? Last));
    }

    public TestGraph LayerNorm(double epsilon = 1e-3, string? name = null, int? from = null)
    {
        name ??= "Layer" + _nodes.Count;
        Shape channels = Shape.Of(ShapeOf(from ?? Last).Channels);
        Parameter[] parameters =
            [new(name + ".weight", channels, ParameterRole.Scale), new(name + ".bias", channels, ParameterRole.Bias)];
        return Add(new LayerNormOperation(epsilon), [from ?? Last], parameters, ShapeOf(from ?? Last));
    }

    public TestGraph Add(int a, int b) => Add(new AddOperation(), [a, b], [], ShapeOf(a));

    public TestGraph Multiply(int a, int b) => Add(new MultiplyOperation(), [a, b], [], ShapeOf(a));

    public TestGraph Concat(params int[] parts)
    {
        int[] shape = [.. ShapeOf(parts[0]).Dimensions];
        shape[^1] = parts.Sum(part => ShapeOf(part).Channels);
        return Add(new ConcatOperation(), parts, [], Shape.Of(shape));
    }

    public TestGraph Softmax(bool logarithm = false, int? from = null) =>
        Add(new SoftmaxOperation(logarithm), [from ?? Last], [], ShapeOf(from ?? Last));

    public TestGraph Output()
    {
        _outputs.Add(new GraphOutput("Out" + _outputs.Count, Last));
        return this;
    }

    public Graph Build()
    {
        if (_outputs.Count == 0)
            Output();
        return new Graph("Test", _nodes.ToEquatableArray(), _outputs.ToEquatableArray());
    }

    /// <summary>The graph whose outputs are the nodes that nobody reads.</summary>
    public Graph Build(IReadOnlySet<int> read)
    {
        for (int node = 0; node <= Last; node++)
        {
            if (!read.Contains(node))
                _outputs.Add(new GraphOutput("Out" + _outputs.Count, node));
        }

        return Build();
    }

    public Shape ShapeOf(int node) => _nodes[node].Type.Shape;

    private TestGraph Add(Operation operation, int[] inputs, Parameter[] parameters, Shape shape)
    {
        _nodes.Add(new Node(
            "Node" + _nodes.Count,
            operation,
            inputs.ToEquatableArray(),
            parameters.ToEquatableArray(),
            new TensorType(shape, ElementType.Float32)));
        return this;
    }
}
