using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Graphs that say what one kernel computes.</summary>
internal static class Graphs
{
    /// <summary>y = f(W x + b).</summary>
    public static Graph Dense(int inputs, int outputs, Activation activation)
    {
        var parameters = EquatableArray.Of(
            new Parameter("Y.weight", Shape.Of(outputs, inputs)), new Parameter("Y.bias", Shape.Of(outputs)));
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

    private static Node Input(Shape shape, ElementType element) =>
        new("X", new InputOperation(0), default, default, new TensorType(shape, element));

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
