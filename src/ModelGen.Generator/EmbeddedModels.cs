using System;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using ModelGen.Core.Common;

namespace ModelGen.Generator;

/// <summary>The models whose parameters the build embeds: it hands the compiler a manifest for each, marked with the model's name.</summary>
internal static class EmbeddedModels
{
    private const string ModelMetadata = "build_metadata.AdditionalFiles.ModelGenModel";

    /// <summary>The names of all of them, in ordinal order.</summary>
    public static IncrementalValueProvider<EquatableArray<string>> Of(IncrementalGeneratorInitializationContext context) =>
        context.AdditionalTextsProvider
            .Combine(context.AnalyzerConfigOptionsProvider)
            .Select(static (pair, _) => ModelOf(pair.Right.GetOptions(pair.Left)))
            .Where(static name => name is not null)
            .Collect()
            .Select(static (names, _) => Sorted(names));

    /// <summary>The full name of the model that a file is the manifest of, or null for any other file.</summary>
    public static string? ModelOf(AnalyzerConfigOptions options) =>
        options.TryGetValue(ModelMetadata, out string? model) && model.Length > 0 ? model : null;

    private static EquatableArray<string> Sorted(ImmutableArray<string?> names) =>
        names.Select(name => name!).Distinct().OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}
