using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Core.Planning;
using ModelGen.Generator;

namespace ModelGen.Arm.Tests.Toolchain;

/// <summary>The levels that are emitted for a 64-bit Arm processor, by the generator's own word.</summary>
internal static class ArmLevels
{
    /// <summary>What a user's build says to get them.</summary>
    public static IReadOnlyDictionary<string, string> BuildProperties { get; } =
        new Dictionary<string, string> { ["build_property.RuntimeIdentifier"] = "linux-arm64" };

    /// <summary>Fastest first; the portable one is the last.</summary>
    public static IReadOnlyList<Level> All { get; } = [.. EmittedLevels.From(new Properties())];

    /// <summary>Those written in Arm's own instructions.</summary>
    public static IReadOnlyList<Level> Native { get; } = [.. All.Where(level => level != Level.Portable)];

    private sealed class Properties : AnalyzerConfigOptions
    {
        public override bool TryGetValue(string key, out string value) => BuildProperties.TryGetValue(key, out value!);
    }
}
