using ModelGen.Runtime;

namespace PosteriorMlp;

/// <summary>How the names of the posterior's file relate to the network's.</summary>
internal static class PosteriorFile
{
    /// <summary>Each parameter has a mean (<c>.mu</c>), which is loaded, and a spread (<c>.rho</c>), which is not.</summary>
    public static LoadOptions Means { get; } = new()
    {
        NameMap = new Dictionary<string, string>
        {
            ["Hidden1.weight"] = "input_layer.weight.mu",
            ["Hidden1.bias"] = "input_layer.bias.mu",
            ["Hidden2.weight"] = "hidden.weight.mu",
            ["Hidden2.bias"] = "hidden.bias.mu",
            ["Logits.weight"] = "out_layer.weight.mu",
            ["Logits.bias"] = "out_layer.bias.mu",
        },
        Ignore = ["*.rho"],
        FlattenOrder = FlattenOrder.ChannelRowColumn,
    };
}
