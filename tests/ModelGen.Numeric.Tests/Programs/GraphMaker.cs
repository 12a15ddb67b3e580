using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Programs;

/// <summary>A graph under construction, with the shapes that the language's own rules give.</summary>
internal sealed partial class GraphMaker
{
    private readonly List<Node> _nodes = [];
    private int _inputs;
    private int _layers;

    /// <summary>The nodes whose value is 32-bit floating point.</summary>
    public IReadOnlyList<int> Values => [.. Enumerable.Range(0, _nodes.Count).Where(node => _nodes[node].Type.Element is ElementType.Float)];

    public Shape ShapeOf(int node) => _nodes[node].Type.Shape;

    public int ChannelsOf(int node) => ShapeOf(node).Dimensions[^1];

    /// <summary>The parameters of every dense node so far.</summary>
    public IEnumerable<EquatableArray<Parameter>> DenseParameters => _nodes.Where(node => node.Operation is DenseOperation).Select(node => node.Parameters);

    /// <summary>Begins the next layer; nodes belong to the last one begun.</summary>
    public void BeginLayer() => _layers++;

    public int Input(Shape shape, bool bytes)
    {
        BeginLayer();
        int input = Add(new InputOperation(_inputs++), [], shape, default, bytes ? ElementType.UInt8 : ElementType.Float32);
        return bytes ? Add(new ConvertOperation(), [input], shape) : input;
    }

    public int Normalize(int x, double[] mean, double[] std) =>
        Add(new NormalizeOperation(mean.ToEquatableArray(), std.ToEquatableArray()), [x], ShapeOf(x));

    public int Flatten(int x) => ShapeOf(x).Rank == 1 ? x : Add(new FlattenOperation(), [x], Shape.Of((int)ShapeOf(x).Count));

    public int Dense(int x, int units, bool bias)
    {
        Parameter weight = Parameter("weight", ParameterRole.Weight, units, (int)ShapeOf(x).Count);
        return Dense(x, bias ? EquatableArray.Of(weight, Parameter("bias", ParameterRole.Bias, units)) : EquatableArray.Of(weight));
    }

    public int Dense(int x, EquatableArray<Parameter> shared)
    {
        int units = shared[0].Shape.Dimensions[0];
        return Add(new DenseOperation(units), [x], Shape.Of(units), shared);
    }

    public int BatchNorm(int x, double epsilon)
    {
        int channels = ChannelsOf(x);
        return Add(new BatchNormOperation(epsilon), [x], ShapeOf(x), EquatableArray.Of(
            Parameter("norm.weight", ParameterRole.Scale, channels),
            Parameter("norm.bias", ParameterRole.Bias, channels),
            Parameter("norm.mean", ParameterRole.Mean, channels),
            Parameter("norm.variance", ParameterRole.Variance, channels)));
    }

    public int LayerNorm(int x, double epsilon)
    {
        int channels = ChannelsOf(x);
        return Add(new LayerNormOperation(epsilon), [x], ShapeOf(x),
            EquatableArray.Of(Parameter("weight", ParameterRole.Scale, channels), Parameter("bias", ParameterRole.Bias, channels)));
    }

    public int Activation(int x, Activation activation) => Add(new ActivationOperation(activation), [x], ShapeOf(x));

    public int Softmax(int x, bool logarithm) => Add(new SoftmaxOperation(logarithm), [x], ShapeOf(x));

    public int Sum(int a, int b) => Add(new AddOperation(), [a, b], ShapeOf(a));

    public int Product(int a, int b) => Add(new MultiplyOperation(), [a, b], ShapeOf(a));

    public int Concat(int[] parts)
    {
        int[] dimensions = [.. ShapeOf(parts[0]).Dimensions];
        dimensions[^1] = parts.Sum(ChannelsOf);
        return Add(new ConcatOperation(), parts, Shape.Of(dimensions));
    }

    /// <summary>The graph; every value that nothing reads is an output, and so are the given ones.</summary>
    public Graph Finish(string name, IEnumerable<int> outputs)
    {
        var read = _nodes.SelectMany(node => node.Inputs).ToHashSet();
        int[] all = [.. Values.Where(node => !read.Contains(node)).Concat(outputs).Order()];
        return new Graph(name, _nodes.ToEquatableArray(), all.Select((node, index) => new GraphOutput($"Out{index}", node)).ToEquatableArray());
    }

    private Parameter Parameter(string name, ParameterRole role, params int[] shape) => new($"L{_layers}.{name}", Shape.Of(shape), role);

    private int Add(Operation operation, int[] inputs, Shape shape, EquatableArray<Parameter> parameters = default, ElementType? element = null)
    {
        _nodes.Add(new Node($"L{_layers}", operation, inputs.ToEquatableArray(), parameters, new TensorType(shape, element ?? ElementType.Float32)));
        return _nodes.Count - 1;
    }
}
