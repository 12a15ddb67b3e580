using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Numeric.Tests.Kernels;

/// <summary>Graphs of one convolution.</summary>
internal static class ConvGraphs
{
    private const int Taps = 3;
    private const int Channels = 2;

    /// <summary>y = f(convolution of x) with so many output positions: 3 x 3 taps over two channels.</summary>
    public static Graph Of(int lines, int pixels, int filters, Activation activation)
    {
        var rows = new WindowAxis(lines + Taps - 1, Taps, 1, 1, 0, 0);
        var columns = new WindowAxis(pixels + Taps - 1, Taps, 1, 1, 0, 0);
        var input = new TensorType(Shape.Of(rows.Size, columns.Size, Channels), ElementType.Float32);
        var output = new TensorType(Shape.Of(lines, pixels, filters), ElementType.Float32);
        var parameters = EquatableArray.Of(
            new Parameter("Y.weight", Shape.Of(filters, Channels, Taps, Taps), ParameterRole.Weight),
            new Parameter("Y.bias", Shape.Of(filters), ParameterRole.Bias));
        List<Node> nodes =
        [
            new Node("X", new InputOperation(0), default, default, input),
            new Node("Y", new ConvOperation(filters, rows, columns, 1), EquatableArray.Of(0), parameters, output),
        ];
        if (activation.Kind != ActivationKind.None)
            nodes.Add(new Node("Y", new ActivationOperation(activation), EquatableArray.Of(1), default, output));
        return new Graph("Kernel", nodes.ToEquatableArray(), EquatableArray.Of(new GraphOutput("Y", nodes.Count - 1)));
    }
}
