using System.Collections.Generic;

namespace ModelGen.Core.Diagnostics;

/// <content>MG3xxx: instruction set and hardware.</content>
public static partial class DiagnosticTable
{
    /// <summary>The build asks for a level that does not exist.</summary>
    public static DiagnosticRule UnknownLevel { get; } = Warning(
        "MG3001", "Unknown instruction-set level",
        "The build property ModelGenIsa names {0}, which is no instruction-set level; the levels are {1}, and {2} will be generated");

    /// <summary>The rules of this file, by number.</summary>
    private static IEnumerable<DiagnosticRule> HardwareRules => [UnknownLevel];
}
