using System.Collections.Generic;

namespace ModelGen.Core.Diagnostics;

/// <content>MG3xxx: instruction set and hardware.</content>
public static partial class DiagnosticTable
{
    /// <summary>The build asks for a level that does not exist.</summary>
    public static DiagnosticRule UnknownLevel { get; } = Warning(
        "MG3001", "Unknown instruction-set level",
        "The build property ModelGenIsa names {0}, which is no instruction-set level; the levels are {1}, and {2} will be generated");

    /// <summary>A target whose own level is not generated.</summary>
    public static DiagnosticRule TargetNotEmitted { get; } = Warning(
        "MG3002", "Level of the target is not generated",
        "Model '{0}' targets {1}, whose fastest level is {2}, but the build generates only {3}; it would run {4} there");

    /// <summary>A level that the runtime identifier rules out.</summary>
    public static DiagnosticRule LevelNotRunnable { get; } = Warning(
        "MG3003", "Level cannot run on the runtime identifier",
        "The build property ModelGenIsa names {0}, which cannot run on {1}");

    /// <summary>A build without the level that runs everywhere.</summary>
    public static DiagnosticRule NoPortableLevel { get; } = Info(
        "MG3004", "No portable level",
        "The build generates only {0}; on other processors, models throw when they are loaded");

    /// <summary>An activation that does not fit behind the accumulators.</summary>
    public static DiagnosticRule ActivationNotInlined { get; } = Hidden(
        "MG3005", "Activation in a pass of its own",
        "The activation {1} of '{0}' takes about {2} operations; behind each of the {3} accumulators of {4} it would come near the limit of {5} vector definitions per method, so it is applied to the stored tile");

    /// <summary>The rules of this file, by number.</summary>
    private static IEnumerable<DiagnosticRule> HardwareRules =>
    [
        UnknownLevel, TargetNotEmitted, LevelNotRunnable, NoPortableLevel, ActivationNotInlined,
    ];
}
