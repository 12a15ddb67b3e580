using System.CommandLine;
using System.Linq;

namespace ModelGen.Tool;

/// <summary><c>modelgen run ASSEMBLY MODEL --input FILE</c>: what a network says to one sample.</summary>
internal static class RunCommand
{
    private static readonly NetworkArguments Network = new();

    private static readonly Option<string[]> Inputs = new("--input", "-i")
    {
        Description = "FILE or NAME=FILE for each input: .npy, .png, .idx, .csv, .tsv, .txt, also packed as .gz.",
        Required = true,
    };

    private static readonly Option<int> Sample = new("--sample") { Description = "Which sample of files that hold several, from 0." };

    private static readonly Option<float> Scale = new("--scale")
    {
        Description = "Multiplies the numbers of the files: 0.003921569 brings bytes to 0..1.",
        DefaultValueFactory = _ => 1,
    };

    private static readonly Option<int> Top = new("--top")
    {
        Description = "How many of a vector's largest values to print; 0 prints all in their order.",
        DefaultValueFactory = _ => 5,
    };

    public static Command Create()
    {
        var command = new Command("run", "Runs a network on one sample.");
        Network.AddTo(command);
        command.Add(Inputs);
        command.Add(Sample);
        command.Add(Scale);
        command.Add(Top);
        return command.Reports(Run);
    }

    private static RunReport Run(ParseResult options)
    {
        int sample = options.GetValue(Sample), top = options.GetValue(Top);
        if (top < 0)
            throw ToolException.Wrong($"--top: expected at least 0, got {top}.");
        using RunningNetwork network = Network.Load(options);
        InputSamples[] inputs = InputFiles.Read(network.Info, options.GetValue(Inputs)!);
        using var session = new ToolSession(network.Loaded, batch: 1);
        for (int i = 0; i < inputs.Length; i++)
            inputs[i].Copy(sample, options.GetValue(Scale), session.Input(i));
        session.Predict();
        OutputValues[] outputs = [.. network.Info.Outputs.Select((output, index) =>
            OutputValues.Of(output.Name, output.Shape, session.Output(index), top))];
        return new RunReport(
            network.Info.Name, network.Level, network.LevelReason, network.Parameters, sample, inputs.Max(input => input.Count), outputs);
    }
}
