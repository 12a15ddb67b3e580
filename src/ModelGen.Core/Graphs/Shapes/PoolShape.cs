using System;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;

namespace ModelGen.Core.Graphs.Shapes;

/// <summary>An image of as many channels: (output rows, output columns, channels).</summary>
internal sealed class PoolShape : OperatorShape<Pool2DOperator>
{
    public override Arity Arity => Arity.Exactly(1);

    protected override int? Lower(LayerDraft layer, Pool2DOperator operation)
    {
        if (!NumberChecks.IsWindow(layer, operation.Window)
            || ImageInput.OfImage(layer) is not { } image
            || WindowResolution.OfPool(layer, operation.Window, image) is not { } axes
            || !SeesImage(layer, axes.Rows, "row")
            || !SeesImage(layer, axes.Columns, "column")
            || ValueLimit.Check(layer, axes.Outputs(image.Channels)) is not { } shape)
        {
            return null;
        }

        return layer.Add(
            new PoolOperation(operation.Kind, axes.Rows, axes.Columns, operation.CountPadding),
            layer.Input,
            new TensorType(shape, ElementType.Float32));
    }

    /// <summary>Whether every window has a tap inside the image, without which it has neither a maximum nor a mean.</summary>
    private static bool SeesImage(LayerDraft layer, WindowAxis axis, string unit)
    {
        if (Blind(axis) is not { } output)
            return true;
        layer.Fail(
            DiagnosticTable.PoolOfBorder,
            Site.Operator,
            unit,
            NumberText.Of(output),
            WindowWords.Of(axis, unit + "s"),
            NumberText.Of((output * axis.Stride) - axis.Before),
            NumberText.Of(axis.Size));
        return false;
    }

    /// <summary>A window without a tap inside the image; null where there is none.</summary>
    private static long? Blind(WindowAxis axis)
    {
        long last = axis.Outputs - 1;
        if (axis.Extent <= axis.Before)
            return 0;
        if (last * axis.Stride >= axis.Before + (long)axis.Size)
            return last;

        // Taps that lie further apart than the image is long can step over it; which windows do so recurs after as many as the dilation.
        for (long output = 0; axis.Dilation > axis.Size && output <= Math.Min(last, axis.Dilation - 1); output++)
        {
            long remainder = ((output * axis.Stride) - axis.Before) % axis.Dilation;
            if ((remainder < 0 ? remainder + axis.Dilation : remainder) >= axis.Size)
                return output;
        }

        return null;
    }
}
