using System.CommandLine;
using ModelGen.Data;
using ModelGen.Runtime;
using ModelGen.Samples;
using Quickstart.Verbs;

namespace Quickstart;

/// <summary>The command line, and what each option leads to.</summary>
internal sealed class QuickstartCommand
{
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON object instead of tables." };

    private readonly Option<bool> _train = new("--train")
    {
        Description = "Make the parameter files again from rendered digits (minutes; the same bytes every time); the next build embeds them.",
    };

    private readonly Option<string?> _mnist = new("--mnist")
    {
        Description = "Read the MNIST test set (t10k-images-idx3-ubyte, gzip or not) from this folder instead of rendering digits.",
        HelpName = "DIR",
    };

    private readonly Option<string?> _parameters = new("--parameters")
    {
        Description = "Load the dense network's parameters from a file of the same topology instead of those in the program.",
        HelpName = "FILE",
    };

    public QuickstartCommand()
    {
        Root = new RootCommand("Runs networks that the C# compiler compiled, on 10,000 rendered digits.")
        {
            _json, _train, _mnist, _parameters,
        };
        Root.Validators.Add(result =>
        {
            Option[] others = [_json, _mnist, _parameters];
            if (result.GetResult(_train) is not null && others.Any(option => result.GetResult(option) is not null))
                result.AddError("Option '--train' stands alone.");
        });
        Root.SetAction(Run);
    }

    public RootCommand Root { get; }

    private int Run(ParseResult options)
    {
        try
        {
            if (options.GetValue(_train))
                TrainVerb.Run();
            else
                RunVerb.Run(Images(options.GetValue(_mnist)), options.GetValue(_parameters), options.GetValue(_json));
            return 0;
        }
        catch (Exception error) when (error is ParameterFileException or DataFileException or IOException or InvalidDataException
            or UnauthorizedAccessException or PlatformNotSupportedException or InvalidOperationException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }

    private static TestImages Images(string? mnistFolder) => mnistFolder is null
        ? new TestImages("rendered digits in held-out styles", DigitSet.Test(10_000))
        : new TestImages($"MNIST test set in {mnistFolder}", MnistFiles.ReadTestSet(mnistFolder));
}
