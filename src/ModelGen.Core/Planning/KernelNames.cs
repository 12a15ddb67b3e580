using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning;

/// <summary>Kernel names in XNNPACK's order: data types, operation, tile, instruction set, variant.</summary>
internal static class KernelNames
{
    public static string Of(string operation, string tile, Level level, bool partial, Activation activation)
    {
        string name = $"{operation}-{tile}-{level.ToString().ToLowerInvariant()}";
        if (activation.Kind != ActivationKind.None)
            name += "-" + activation;
        return partial ? name + "-partial" : name;
    }
}
