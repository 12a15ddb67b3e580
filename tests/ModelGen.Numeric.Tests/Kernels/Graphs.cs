using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Planning;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Graphs that say what one kernel computes.</summary>
internal static class Graphs
{
    /// <summary>y = f(W x + b).</summary>
    public static Graph Dense(int inputs, int outputs, Activation activation)
    {
        var parameters = EquatableArray.Of(
            new Parameter("Y.weight", Shape.Of(outputs, inputs), ParameterRole.Weight),
            new Parameter("Y.bias", Shape.Of(outputs), ParameterRole.Bias));
        return Of(
            activation,
            Input(Shape.Of(inputs), ElementType.Float32),
            new Node("Y", new DenseOperation(outputs), EquatableArray.Of(0), parameters, Float(Shape.Of(outputs))));
    }

    /// <summary>y = f(x).</summary>
    public static Graph Map(int count, Activation activation) => Of(activation, Input(Shape.Of(count), ElementType.Float32));

    /// <summary>Bytes to numbers.</summary>
    public static Graph Convert(int count) => Of(
        Activation.None,
        Input(Shape.Of(count), ElementType.UInt8),
        new Node("Y", new ConvertOperation(), EquatableArray.Of(0), default, Float(Shape.Of(count))));

    /// <summary>(x - mean) / std over rows of channels.</summary>
    public static Graph Normalize(int rows, double[] mean, double[] std) => Of(
        Activation.None,
        Input(Shape.Of(rows, mean.Length), ElementType.Float32),
        new Node(
            "Y",
            new NormalizeOperation(mean.ToEquatableArray(), std.ToEquatableArray()),
            EquatableArray.Of(0),
            default,
            Float(Shape.Of(rows, mean.Length))));

    /// <summary>y = f(a + b) or f(a * b).</summary>
    public static Graph Binary(int count, BinaryOperator binary, Activation activation) => Of(
        activation,
        Input(Shape.Of(count), ElementType.Float32),
        Input(Shape.Of(count), ElementType.Float32, index: 1),
        new Node(
            "Y",
            binary == BinaryOperator.Add ? new AddOperation() : new MultiplyOperation(),
            EquatableArray.Of(0, 1),
            default,
            Float(Shape.Of(count))));

    /// <summary>A batch normalisation over rows of channels.</summary>
    public static Graph BatchNorm(int rows, int channels, double epsilon, Activation activation)
    {
        Shape vector = Shape.Of(channels);
        var parameters = EquatableArray.Of(
            new Parameter("Y.norm.weight", vector, ParameterRole.Scale),
            new Parameter("Y.norm.bias", vector, ParameterRole.Bias),
            new Parameter("Y.norm.mean", vector, ParameterRole.Mean),
            new Parameter("Y.norm.variance", vector, ParameterRole.Variance));
        Shape shape = Shape.Of(rows, channels);
        return Of(
            activation,
            Input(shape, ElementType.Float32),
            new Node("Y", new BatchNormOperation(epsilon), EquatableArray.Of(0), parameters, Float(shape)));
    }

    /// <summary>A layer normalisation of one row.</summary>
    public static Graph LayerNorm(int channels, double epsilon)
    {
        Shape shape = Shape.Of(channels);
        var parameters = EquatableArray.Of(
            new Parameter("Y.weight", shape, ParameterRole.Scale), new Parameter("Y.bias", shape, ParameterRole.Bias));
        return Of(
            Activation.None,
            Input(shape, ElementType.Float32),
            new Node("Y", new LayerNormOperation(epsilon), EquatableArray.Of(0), parameters, Float(shape)));
    }

    /// <summary>A softmax of one row, or its logarithm.</summary>
    public static Graph Softmax(int channels, bool logarithm) => Of(
        Activation.None,
        Input(Shape.Of(channels), ElementType.Float32),
        new Node("Y", new SoftmaxOperation(logarithm), EquatableArray.Of(0), default, Float(Shape.Of(channels))));

    private static Node Input(Shape shape, ElementType element, int index = 0) =>
        new($"X{index}", new InputOperation(index), default, default, new TensorType(shape, element));

    private static TensorType Float(Shape shape) => new(shape, ElementType.Float32);

    private static Graph Of(Activation activation, params Node[] nodes)
    {
        var all = new List<Node>(nodes);
        if (activation.Kind != ActivationKind.None)
        {
            all.Add(new Node("Y", new ActivationOperation(activation), EquatableArray.Of(all.Count - 1), default, all[^1].Type));
        }

        return new Graph("Kernel", all.ToEquatableArray(), EquatableArray.Of(new GraphOutput("Y", all.Count - 1)));
    }
}
