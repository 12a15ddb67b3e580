using ModelGen.Runtime;

namespace LeNet5;

/// <summary>How the names of the posterior's file relate to the network's.</summary>
internal static class PosteriorFile
{
    /// <summary>Each parameter has a mean (<c>.mu</c>), which is loaded, and a spread (<c>.rho</c>), which is not.</summary>
    public static LoadOptions Means { get; } = new()
    {
        NameMap = new Dictionary<string, string>
        {
            ["Conv1.*"] = "conv1.*.mu",
            ["Conv2.*"] = "conv2.*.mu",
            ["Hidden1.*"] = "fc1.*.mu",
            ["Hidden2.*"] = "fc2.*.mu",
            ["Logits.*"] = "fc3.*.mu",
        },
        Ignore = ["*.rho"],
        FlattenOrder = FlattenOrder.ChannelRowColumn,
    };
}
