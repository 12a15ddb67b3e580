using ModelGen.Core.Planning;
using ModelGen.Runtime;

namespace ModelGen.TestKit;

/// <summary>The instruction-set levels that can be tested on this machine.</summary>
public static class TestedLevels
{
    /// <summary>Every level that runs here, Arm's on the software model where need be.</summary>
    public static IReadOnlyList<Level> All { get; } = [.. Enum.GetValues<Level>().Where(IsSupported)];

    /// <summary>Whether a level runs here.</summary>
    public static bool IsSupported(Level level) => level == Level.AdvSimd || Isa.IsSupported(ToIsa(level));

    /// <summary>The compiler's level as the run time names it.</summary>
    public static IsaLevel ToIsa(Level level) => Enum.Parse<IsaLevel>(level.ToString());
}
