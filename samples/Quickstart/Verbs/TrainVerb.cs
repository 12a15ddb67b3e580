using System.Diagnostics;
using System.Globalization;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference;
using ModelGen.Reference.Training;
using ModelGen.Runtime;
using Quickstart.Training;

namespace Quickstart.Verbs;

/// <summary>Makes the parameter files again. The networks' graphs come from the canonical text that the compiled classes carry.</summary>
internal static class TrainVerb
{
    public static void Run()
    {
        (string Digits, string Linear)[] files = [.. ParameterFiles.ToWrite()];
        Train(LinearDigits.Info, new TrainingOptions { Epochs = 2, Optimizer = new Adam(1e-3) }, files.Select(file => file.Linear));
        Train(Digits.Info, new TrainingOptions { Epochs = 8, Optimizer = new Adam(1.5e-3) }, files.Select(file => file.Digits));
    }

    private static void Train(NetworkInfo network, TrainingOptions options, IEnumerable<string> files)
    {
        var watch = Stopwatch.StartNew();
        Graph graph = GraphBuilder.Build(ModelSpecText.Parse(network.Specification)).Graph
            ?? throw new InvalidDataException($"{network.Name} has no valid graph.");
        using var progress = new ProgressLine(network.Name);
        ParameterSet parameters = Trainer.Fit(graph, new RenderedTrainingData(), options, progress);
        progress.Clear();

        Dictionary<string, float[]> values = parameters.ToSingle();
        var metadata = new Dictionary<string, string>
        {
            ["modelgen.topology"] = network.TopologyHash,
            ["modelgen.flatten"] = "row,column,channel",
        };
        var tensors = network.Parameters.Select(info => (info.Name, info.Shape.ToArray(), values[info.Name]));
        foreach (string file in files)
        {
            SafetensorsWriter.Write(file, tensors, metadata);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{network.Name}: {file} ({watch.Elapsed.TotalSeconds:F0} s)"));
        }
    }
}
