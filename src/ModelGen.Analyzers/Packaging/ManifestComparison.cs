using System;
using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;

namespace ModelGen.Analyzers.Packaging;

/// <summary>What loading would refuse of embedded parameters.</summary>
internal static class ManifestComparison
{
    /// <summary>A file of another network differs everywhere; so many tensors show it.</summary>
    private const int MaxTensors = 5;

    /// <summary>The findings about a model's file, with their arguments.</summary>
    public static IEnumerable<(DiagnosticRule Rule, string[] Arguments)> Findings(string model, ModelSpec spec, Graph graph, Manifest manifest)
    {
        if (manifest.Problem is { } problem)
            return [(DiagnosticTable.UnreadableParameters, [manifest.File, problem])];
        return Topology(model, spec, manifest).Concat(Tensors(model, graph, manifest).Take(MaxTensors));
    }

    private static IEnumerable<(DiagnosticRule Rule, string[] Arguments)> Topology(string model, ModelSpec spec, Manifest manifest)
    {
        string expected = ModelHashes.Topology(spec);
        if (manifest.Topology is { } stated && stated != expected)
            yield return (DiagnosticTable.OtherTopology, [model, expected, manifest.File, stated]);
    }

    private static IEnumerable<(DiagnosticRule Rule, string[] Arguments)> Tensors(string model, Graph graph, Manifest manifest)
    {
        var found = new Dictionary<string, ManifestTensor>(StringComparer.Ordinal);
        foreach (ManifestTensor tensor in manifest.Tensors)
            found[tensor.Name] = tensor;
        var expected = new HashSet<string>(StringComparer.Ordinal);
        foreach (Parameter parameter in graph.Parameters)
        {
            string shape = NumberText.Of(parameter.Shape.Dimensions);
            expected.Add(parameter.Name);
            if (!found.TryGetValue(parameter.Name, out ManifestTensor tensor))
                yield return (DiagnosticTable.MissingTensor, [model, parameter.Name, shape, manifest.File, manifest.Some()]);
            else if (tensor.Shape != shape)
                yield return (DiagnosticTable.MisshapenTensor, [model, tensor.Name, shape, manifest.File, tensor.Shape]);
            else if (!tensor.IsFloat)
                yield return (DiagnosticTable.MistypedTensor, [model, tensor.Name, manifest.File, tensor.Type]);
        }

        foreach (ManifestTensor tensor in manifest.Tensors.Where(tensor => !expected.Contains(tensor.Name)))
            yield return (DiagnosticTable.ExtraTensor, [model, tensor.Name, manifest.File, tensor.Type, tensor.Shape]);
    }
}
