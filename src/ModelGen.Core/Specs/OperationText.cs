namespace ModelGen.Core.Specs;

/// <summary>A layer's slots in a few words, as they stand in its line of the canonical text.</summary>
public static class OperationText
{
    /// <summary>Operator, batch normalisation, addend and activation.</summary>
    public static string Of(LayerSpec layer)
    {
        string text = layer.Operator switch
        {
            InputOperator input => $"input {input.Shape} {input.Element}",
            LayerNormOperator => "layernorm",
            ApplyOperator apply => "apply " + apply.Layer,
            _ => ModelSpecText.Write(layer.Operator),
        };
        if (layer.Norm is not null)
            text += " batchnorm";
        if (layer.Addend is { } addend)
            text += $" add({addend})";
        return layer.Activation.Kind == ActivationKind.None ? text : $"{text} {layer.Activation}";
    }
}
