using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>What all convolutions have in common once it is known how their windows move: value, weight and bias.</summary>
/// <param name="Axes">How the window moves.</param>
/// <param name="Filters">How many output channels.</param>
/// <param name="Groups">Groups of channels that are convolved apart; divides input channels and filters.</param>
/// <param name="Bias">Whether it adds a bias.</param>
internal sealed record Convolution(WindowAxes Axes, long Filters, int Groups, bool Bias)
{
    /// <summary>Appends the node.</summary>
    /// <param name="layer">The layer.</param>
    /// <param name="channels">Input channels.</param>
    /// <param name="kernel">The dimensions of the kernel in a parameter file.</param>
    public int? Lower(LayerDraft layer, int channels, params int[] kernel)
    {
        if (ValueLimit.Check(layer, Axes.Outputs(Filters)) is not { } shape)
            return null;
        int filters = (int)Filters, inputs = channels / Groups;
        int[] weight = [filters, inputs, .. kernel];
        if (!layer.Shares("weight", weight))
            return layer.FailToShare();
        long products = kernel.Aggregate((long)inputs, (count, taps) => count * taps);
        if (!WeightLimit.AllowsPanels(layer, filters, Groups == channels ? 1 : Groups, products))
            return null;

        Parameter[] parameters = [layer.Parameter("weight", ParameterRole.Weight, weight)];
        if (Bias)
            parameters = [.. parameters, layer.Parameter("bias", ParameterRole.Bias, filters)];
        return layer.Add(
            new ConvOperation(filters, Axes.Rows, Axes.Columns, Groups),
            layer.Input,
            new TensorType(shape, ElementType.Float32),
            parameters);
    }

    /// <summary>How often each channel is repeated before the windows are read: once per filter where channels are convolved apart.</summary>
    public static int Copies(int groups, int channels, int filters) => groups > 1 && groups == channels ? filters / channels : 1;

    /// <summary>Whether groups divide channels and filters; reports it if not.</summary>
    public static bool Divides(LayerDraft layer, int groups, int channels, int filters)
    {
        if (channels % groups == 0 && filters % groups == 0)
            return true;
        string what = (channels % groups, filters % groups) switch
        {
            (0, _) => $"{NumberText.Of(filters)} filters",
            (_, 0) => $"{NumberText.Of(channels)} channels",
            _ => $"{NumberText.Of(channels)} channels and {NumberText.Of(filters)} filters",
        };
        string nearest = Divisors.Nearest(Divisors.Of(Divisors.Common(channels, filters)), groups);
        layer.Fail(DiagnosticTable.Groups, Site.Operator, NumberText.Of(groups), what, nearest);
        return false;
    }
}
