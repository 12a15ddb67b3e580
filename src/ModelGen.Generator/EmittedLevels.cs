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
        if (Names(options).Length > 0)
        {
            // A misspelt name must not take the others with it: the analyzer reports it.
            EquatableArray<Level> named = Named(options);
            return named.Count > 0 ? named : All;
        }

        string identifier = RuntimeIdentifier(options);
        return All.Where(level => RunsOn(level, identifier)).ToEquatableArray();
    }

    /// <summary>The levels that <c>ModelGenIsa</c> names, fastest first; none where it is not set.</summary>
    public static EquatableArray<Level> Named(AnalyzerConfigOptions options)
    {
        string[] names = Names(options);
        return All.Where(level => names.Any(name => Is(level, name))).ToEquatableArray();
    }

    /// <summary>The runtime identifier of the build, for example <c>linux-x64</c>; empty for all processors.</summary>
    public static string RuntimeIdentifier(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.RuntimeIdentifier", out string? identifier) ? identifier : "";

    /// <summary>Whether processors of a runtime identifier may have a level.</summary>
    public static bool RunsOn(Level level, string runtimeIdentifier)
    {
        if (runtimeIdentifier.EndsWith("-x64", StringComparison.Ordinal))
            return level != Level.AdvSimd;
        return !runtimeIdentifier.EndsWith("-arm64", StringComparison.Ordinal) || level is Level.AdvSimd or Level.Portable;
    }

    /// <summary>The names in <c>ModelGenIsa</c> that no level has, in the order in which they are written.</summary>
    public static IReadOnlyList<string> Unknown(AnalyzerConfigOptions options) =>
        Names(options).Where(name => !All.Any(level => Is(level, name))).Distinct(StringComparer.OrdinalIgnoreCase).ToList();

    private static string[] Names(AnalyzerConfigOptions options) =>
        options.TryGetValue("build_property.ModelGenIsa", out string? asked)
            ? asked.Split(new[] { ';', ',', ' ' }, StringSplitOptions.RemoveEmptyEntries)
            : [];

    private static bool Is(Level level, string name) => string.Equals(level.ToString(), name, StringComparison.OrdinalIgnoreCase);
}
