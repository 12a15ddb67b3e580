using System;
using System.Linq;
using ModelGen.Core.Common;

namespace ModelGen.Core.Diagnostics;

/// <summary>
/// Every finding that the compiler knows. One file per thousand: <c>MG0</c> declaration, <c>MG1</c> shape and topology, <c>MG2</c>
/// quantisation, <c>MG3</c> instruction set and hardware, <c>MG4</c> cache, memory and cost, <c>MG5</c> sparsity, <c>MG6</c>
/// probabilistic and noise, <c>MG7</c> GPU, <c>MG8</c> parameters and packaging.
/// </summary>
public static partial class DiagnosticTable
{
    // Lazy, because the order in which the files of a partial class are initialised is not defined.
    private static readonly Lazy<EquatableArray<DiagnosticRule>> s_all = new(() => DeclarationRules
        .Concat(ShapeRules)
        .Concat(ImageRules)
        .Concat(CompositionRules)
        .Concat(HardwareRules)
        .Concat(PackagingRules)
        .OrderBy(rule => rule.Id, StringComparer.Ordinal)
        .ToEquatableArray());

    /// <summary>All rules, by ascending number.</summary>
    public static EquatableArray<DiagnosticRule> All => s_all.Value;

    private static DiagnosticRule Error(string id, string title, string message) => new(id, title, message, Severity.Error);

    private static DiagnosticRule Warning(string id, string title, string message) => new(id, title, message, Severity.Warning);

    private static DiagnosticRule Info(string id, string title, string message) => new(id, title, message, Severity.Info);

    private static DiagnosticRule Hidden(string id, string title, string message) => new(id, title, message, Severity.Hidden);
}
