using System.Diagnostics;
using System.Globalization;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference;
using ModelGen.Reference.Training;
using ModelGen.Runtime;

namespace ModelGen.Samples.Training;

/// <summary>Trains a compiled network on rendered digits. Its graph comes from the canonical text that the compiled class carries.</summary>
public static class SampleTraining
{
    /// <summary>Trains and writes the parameter file, the same bytes every time on the same machine.</summary>
    /// <param name="network">What the compiled class says about itself.</param>
    /// <param name="options">How to train.</param>
    /// <param name="files">Where the file goes.</param>
    /// <param name="scores">The layer whose scores the loss is of, where that is not the last one; what is behind has no parameters.</param>
    public static void Run(NetworkInfo network, TrainingOptions options, IEnumerable<string> files, string? scores = null)
    {
        var watch = Stopwatch.StartNew();
        using var progress = new ProgressLine(network.Name);
        ParameterSet parameters = Trainer.Fit(GraphOf(network, scores), new RenderedTrainingData(), options, progress);
        progress.Clear();

        Dictionary<string, float[]> values = parameters.ToSingle();
        var metadata = new Dictionary<string, string>
        {
            ["modelgen.topology"] = network.TopologyHash,
            ["modelgen.flatten"] = "row,column,channel",
        };
        foreach (string file in files)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            SafetensorsWriter.Write(
                file, network.Parameters.Select(info => (info.Name, info.Shape.ToArray(), values[info.Name])), metadata);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network.Name}: {file} ({watch.Elapsed.TotalSeconds:F0} s)"));
        }
    }

    private static Graph GraphOf(NetworkInfo network, string? scores)
    {
        ModelSpec spec = ModelSpecText.Parse(network.Specification);
        if (scores is not null)
        {
            int count = spec.Layers.Select(layer => layer.Name).ToList().IndexOf(scores) + 1;
            spec = spec with { Layers = spec.Layers.Take(count).ToEquatableArray() };
        }

        return GraphBuilder.Build(spec).Graph ?? throw new InvalidDataException($"{network.Name} has no valid graph.");
    }
}
