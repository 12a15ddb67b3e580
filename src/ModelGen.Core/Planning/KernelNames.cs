using ModelGen.Core.Specs;

namespace ModelGen.Core.Planning;

/// <summary>Kernel names in XNNPACK's order: data types, operation, tile, instruction set, variant.</summary>
internal static class KernelNames
{
    /// <summary>The unit of a tile's width: <c>v</c>, or <c>v128</c> for vectors narrower than the level's.</summary>
    public static string Vector(Level level, int lanes) => lanes == LevelTraits.Of(level).Lanes ? "v" : $"v{32 * lanes}";

    public static string Of(string operation, string tile, Level level, bool partial, Activation activation)
    {
        string name = $"{operation}-{tile}-{level.ToString().ToLowerInvariant()}";
        if (activation.Kind != ActivationKind.None)
            name += "-" + activation;
        return partial ? name + "-partial" : name;
    }
}
