using System.Collections.Generic;

namespace ModelGen.Core.Diagnostics;

/// <content>MG8xxx: parameters and packaging.</content>
public static partial class DiagnosticTable
{
    /// <summary>A generator and a run time that do not belong together.</summary>
    public static DiagnosticRule RuntimeVersion { get; } = Error(
        "MG8001", "Generator and run time of different versions",
        "The generator is version {0}, but the referenced ModelGen.Runtime is {1}; both come from one package and must agree in the first two numbers");

    /// <summary>A project that forbids unsafe code.</summary>
    public static DiagnosticRule UnsafeBlocks { get; } = Error(
        "MG8002", "Emitted code needs AllowUnsafeBlocks",
        "'{0}' cannot be compiled, because the project sets AllowUnsafeBlocks to false; kernels work on pointers");

    /// <summary>A language version without partial properties.</summary>
    public static DiagnosticRule LanguageVersion { get; } = Error(
        "MG8003", "C# 14 or later is needed",
        "ModelGen needs C# 14 or later, but the project's LangVersion is {0}");

    /// <summary>A framework without the run time.</summary>
    public static DiagnosticRule TargetFramework { get; } = Error(
        "MG8004", ".NET 10 or later is needed",
        "ModelGen needs .NET 10 or later, but the project targets {0}");

    /// <summary>A project without the run time.</summary>
    public static DiagnosticRule RuntimeMissing { get; } = Error(
        "MG8005", "ModelGen.Runtime is not referenced",
        "'{0}' cannot be compiled, because the project does not reference ModelGen.Runtime; reference the package ModelGen with its compile and runtime assets");

    /// <summary>The rules of this file, by number.</summary>
    private static IEnumerable<DiagnosticRule> PackagingRules =>
    [
        RuntimeVersion, UnsafeBlocks, LanguageVersion, TargetFramework, RuntimeMissing,
    ];
}
