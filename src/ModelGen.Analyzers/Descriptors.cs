using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Analyzers;

/// <summary>The table of diagnostics in the compiler's form.</summary>
internal static class Descriptors
{
    private const string Documentation = "https://github.com/modelgen/modelgen/blob/main/docs/diagnostics/";

    private static readonly Dictionary<string, DiagnosticDescriptor> s_byId =
        DiagnosticTable.All.ToDictionary(rule => rule.Id, Create, StringComparer.Ordinal);

    /// <summary>One descriptor per rule.</summary>
    public static ImmutableArray<DiagnosticDescriptor> All { get; } =
        DiagnosticTable.All.Select(rule => s_byId[rule.Id]).ToImmutableArray();

    /// <summary>The descriptor of a rule, or null for a finding that is not reported because the C# compiler reports it.</summary>
    public static DiagnosticDescriptor? Of(DiagnosticRule rule) =>
        s_byId.TryGetValue(rule.Id, out DiagnosticDescriptor descriptor) ? descriptor : null;

    /// <summary>The descriptors of some rules.</summary>
    public static ImmutableArray<DiagnosticDescriptor> For(params DiagnosticRule[] rules) =>
        rules.Select(rule => s_byId[rule.Id]).ToImmutableArray();

    private static DiagnosticDescriptor Create(DiagnosticRule rule) => new(
        rule.Id,
        rule.Title,
        rule.Message,
        Category(rule.Id),
        rule.Severity switch
        {
            Severity.Error => DiagnosticSeverity.Error,
            Severity.Warning => DiagnosticSeverity.Warning,
            Severity.Info => DiagnosticSeverity.Info,
            _ => DiagnosticSeverity.Hidden,
        },
        isEnabledByDefault: true,
        helpLinkUri: Documentation + rule.Id + ".md");

    /// <summary>The category, which the thousand of a rule's number stands for.</summary>
    public static string Category(string id) => id[2] switch
    {
        '0' => "ModelGen.Declaration",
        '1' => "ModelGen.Shape",
        '2' => "ModelGen.Quantization",
        '3' => "ModelGen.Hardware",
        '4' => "ModelGen.Memory",
        '5' => "ModelGen.Sparsity",
        '6' => "ModelGen.Probabilistic",
        '7' => "ModelGen.Gpu",
        '8' => "ModelGen.Parameters",
        _ => throw new ArgumentOutOfRangeException(nameof(id), id, "No such kind of rule."),
    };
}
