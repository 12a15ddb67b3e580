using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using ModelGen.Generator;

namespace ModelGen.Analyzers.Packaging;

/// <summary>What the build says of a parameter file that it embeds.</summary>
/// <param name="File">The file's name.</param>
/// <param name="Problem">Why it cannot be embedded, or null.</param>
/// <param name="Topology">The topology that it states, or null.</param>
/// <param name="Tensors">Its tensors, by their canonical names.</param>
internal sealed record Manifest(string File, string? Problem, string? Topology, ImmutableArray<ManifestTensor> Tensors)
{
    // A text that did not change is the same object in every compilation, so it is read once and its manifest lives as long.
    private static readonly ConditionalWeakTable<SourceText, Manifest> s_read = new();

    /// <summary>The files that the build embeds, in the order of the project.</summary>
    public static IEnumerable<(string Model, string? Project, Manifest Manifest)> All(AnalyzerOptions options, CancellationToken cancellation)
    {
        foreach (AdditionalText file in options.AdditionalFiles)
        {
            AnalyzerConfigOptions metadata = options.AnalyzerConfigOptionsProvider.GetOptions(file);
            if (EmbeddedModels.ModelOf(metadata) is not { } model || file.GetText(cancellation) is not { } text)
                continue;
            metadata.TryGetValue("build_metadata.AdditionalFiles.ModelGenProject", out string? project);
            yield return (model, project, s_read.GetValue(text, read => Parse(read.ToString())));
        }
    }

    /// <summary>Reads a manifest; lines of a form that this version does not know are passed over.</summary>
    public static Manifest Parse(string text)
    {
        string? file = null, problem = null, topology = null;
        ImmutableArray<ManifestTensor>.Builder tensors = ImmutableArray.CreateBuilder<ManifestTensor>();
        foreach (string line in text.Split('\n'))
        {
            string[] parts = line.TrimEnd('\r').Split([' '], 2);
            string value = parts.Length > 1 ? parts[1] : "";
            if (parts[0] == "file")
                file = value;
            else if (parts[0] == "problem")
                problem = value;
            else if (parts[0] == "modelgen.topology")
                topology = value;
            else if (parts[0] == "tensor" && value.Split([' '], 3) is { Length: 3 } tensor)
                tensors.Add(new ManifestTensor(tensor[0], tensor[1].Replace(",", ", "), tensor[2]));
        }

        return new Manifest(file ?? "", problem, topology, tensors.ToImmutable());
    }

    /// <summary>The names of a few tensors.</summary>
    public string Some()
    {
        const int shown = 4;
        string names = string.Join(", ", Tensors.Take(shown).Select(tensor => "'" + tensor.Name + "'"));
        return Tensors.Length == 0 ? "nothing" : Tensors.Length > shown ? names + ", …" : names;
    }
}

/// <summary>A tensor of a manifest.</summary>
/// <param name="Type">The format's name of its element type in the file.</param>
/// <param name="Shape">For example <c>[64, 10]</c>.</param>
/// <param name="Name">Its canonical name.</param>
internal sealed record ManifestTensor(string Type, string Shape, string Name)
{
    public bool IsFloat => Type is "F32" or "F16" or "BF16";
}
