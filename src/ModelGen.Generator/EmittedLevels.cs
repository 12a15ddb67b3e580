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
    public static EquatableArray<Level> All { get; } = EquatableArray.Of(Level.Avx512, Level.Avx2, Level.AdvSimd, Level.Portable);

    public static EquatableArray<Level> From(AnalyzerConfigOptions options)
    {
        string[] names = Names(options);
        if (names.Length > 0)
        {
            // A misspelt name must not take the others with it: the analyzer reports it.
            Level[] named = All.Where(level => names.Any(name => Is(level, name))).ToArray();
            return named.Length > 0 ? EquatableArray.Of(named) : All;
        }

        options.TryGetValue("build_property.RuntimeIdentifier", out string? identifier);
        return All.Where(level => RunsOn(level, identifier ?? "")).ToEquatableArray();
    }

    /// <summary>The names in <c>ModelGenIsa</c> that no level has, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Unknown(AnalyzerConfigOptions options) =>
        Names(options).Where(name => !All.Any(level => Is(level, name))).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static string[] Names(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.ModelGenIsa", out string? asked)
            ? asked.Split(new[] { ';', ',', ' ' }, StringSplitOptions.RemoveEmptyEntries)
            : [];

    private static bool Is(Level level, string name) => string.Equals(level.ToString(), name, StringComparison.OrdinalIgnoreCase);

    private static bool RunsOn(Level level, string runtimeIdentifier)
    {
        if (runtimeIdentifier.EndsWith("-x64", StringComparison.Ordinal))
            return level != Level.AdvSimd;
        return !runtimeIdentifier.EndsWith("-arm64", StringComparison.Ordinal) || level is Level.AdvSimd or Level.Portable;
    }
}
