using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Core.Common;
using ModelGen.Core.Planning;

namespace ModelGen.Generator;

/// <summary>Which levels are emitted: the build property <c>ModelGenIsa</c>, else those of the runtime identifier, else all.</summary>
internal static class EmittedLevels
{
    /// <summary>Fastest first: the order of the choice at load.</summary>
    private static readonly Level[] All = [Level.Avx512, Level.Avx2, Level.AdvSimd, Level.Portable];

    public static EquatableArray<Level> From(AnalyzerConfigOptions options)
    {
        if (options.TryGetValue("build_property.ModelGenIsa", out string? asked) && asked.Trim().Length > 0)
        {
            string[] names = asked.Split(new[] { ';', ',', ' ' }, StringSplitOptions.RemoveEmptyEntries);
            Level[] named = All.Where(level => names.Contains(level.ToString(), StringComparer.OrdinalIgnoreCase)).ToArray();
            return named.Length > 0 ? EquatableArray.Of(named) : EquatableArray.Of(All);
        }

        options.TryGetValue("build_property.RuntimeIdentifier", out string? identifier);
        return All.Where(level => RunsOn(level, identifier ?? "")).ToEquatableArray();
    }

    private static bool RunsOn(Level level, string runtimeIdentifier)
    {
        if (runtimeIdentifier.EndsWith("-x64", StringComparison.Ordinal))
            return level != Level.AdvSimd;
        return !runtimeIdentifier.EndsWith("-arm64", StringComparison.Ordinal) || level is Level.AdvSimd or Level.Portable;
    }
}
