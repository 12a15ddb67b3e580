using System.Globalization;
using ModelGen.Core.Common;
using ModelGen.Core.Graphs;
using ModelGen.Core.Specs;
using ModelGen.Reference;
using ModelGen.Reference.Training;
using ModelGen.Runtime;
using ModelGen.Samples;
using ModelGen.Samples.Rendering;

namespace Composition;

/// <summary>Makes the parameter file again: rendered digits, the 64-bit reference trainer, the same bytes every time.</summary>
internal static class Training
{
    public static void Run()
    {
        NetworkInfo network = ResidualDigits.Info;
        ModelSpec spec = ModelSpecText.Parse(network.Specification);

        // The loss is of the scores; the probabilities behind them have no parameters.
        spec = spec with { Layers = spec.Layers.Where(layer => layer.Name != nameof(ResidualDigits.Probabilities)).ToEquatableArray() };
        Graph graph = GraphBuilder.Build(spec).Graph ?? throw new InvalidDataException($"{network.Name} has no valid graph.");
        var options = new TrainingOptions { Epochs = 6, Optimizer = new Adam(1.5e-3) };
        ParameterSet trained = Trainer.Fit(graph, new RenderedDigitsData(), options, new Progress());

        Dictionary<string, float[]> values = trained.ToSingle();
        string file = ParameterFile.Source;
        SafetensorsWriter.Write(
            file,
            network.Parameters.Select(info => (info.Name, info.Shape.ToArray(), values[info.Name])),
            new Dictionary<string, string> { ["modelgen.topology"] = network.TopologyHash, ["modelgen.flatten"] = "row,column,channel" });
        Console.WriteLine(file);
    }

    /// <summary>New images in every epoch.</summary>
    private sealed class RenderedDigitsData : ITrainingData
    {
        [ThreadStatic]
        private static GlyphRenderer? s_renderer;

        public int Count => 60_000;

        public void Read(int index, int epoch, Span<float> features, Span<float> target)
        {
            Span<byte> image = stackalloc byte[features.Length];
            byte label = DigitSet.TrainImage(index, seed: (ulong)epoch + 1, s_renderer ??= new GlyphRenderer(), image);
            for (int i = 0; i < image.Length; i++)
                features[i] = image[i];
            target.Clear();
            target[label] = 1;
        }
    }

    /// <summary>A line per epoch; quiet where nobody watches.</summary>
    private sealed class Progress : IProgress<TrainingProgress>
    {
        public void Report(TrainingProgress value)
        {
            if (!Console.IsErrorRedirected && value.Step == value.Steps)
            {
                Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture,
                    $"epoch {value.Epoch} of {value.Epochs}: loss {value.Loss:F4}, accuracy {100 * value.Accuracy:F2} %"));
            }
        }
    }
}
