using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Graphs of one operation on an image, as the reference executes them.</summary>
internal static class ImageGraphs
{
    /// <summary>y = f(depthwise convolution of x).</summary>
    public static Graph Depthwise(WindowAxis rows, WindowAxis columns, int channels, Activation activation)
    {
        var parameters = EquatableArray.Of(
            new Parameter("Y.weight", Shape.Of(channels, 1, rows.Taps, columns.Taps), ParameterRole.Weight),
            new Parameter("Y.bias", Shape.Of(channels), ParameterRole.Bias));
        return Of(new ConvOperation(channels, rows, columns, channels), parameters, rows, columns, channels, activation);
    }

    /// <summary>y = f(pool of x).</summary>
    public static Graph Pool(PoolKind kind, WindowAxis rows, WindowAxis columns, int channels, bool countPadding, Activation activation) =>
        Of(new PoolOperation(kind, rows, columns, countPadding), default, rows, columns, channels, activation);

    private static Graph Of(
        Operation operation, EquatableArray<Parameter> parameters, WindowAxis rows, WindowAxis columns, int channels, Activation activation)
    {
        TensorType input = new(Shape.Of(rows.Size, columns.Size, channels), ElementType.Float32);
        TensorType output = new(Shape.Of((int)rows.Outputs, (int)columns.Outputs, channels), ElementType.Float32);
        List<Node> nodes =
        [
            new Node("X", new InputOperation(0), default, default, input),
            new Node("Y", operation, EquatableArray.Of(0), parameters, output),
        ];
        if (activation.Kind != ActivationKind.None)
            nodes.Add(new Node("Y", new ActivationOperation(activation), EquatableArray.Of(1), default, output));
        return new Graph("Kernel", nodes.ToEquatableArray(), EquatableArray.Of(new GraphOutput("Y", nodes.Count - 1)));
    }
}
