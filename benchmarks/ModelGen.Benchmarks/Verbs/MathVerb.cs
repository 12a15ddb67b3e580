using System.CommandLine;
using ModelGen.Kernels.Tests;

namespace ModelGen.Benchmarks.Verbs;

/// <summary>Compares the kernels' mathematical functions with double precision on every number that 32 bits can hold.</summary>
internal static class MathVerb
{
    private static readonly Option<string?> Functions = new("--functions")
    {
        Description = "Only these functions.",
        HelpName = string.Join(",", MathSweep.Functions),
    };

    private static readonly Option<string?> Levels = new("--levels")
    {
        Description = "Only these instruction-set levels.",
        HelpName = string.Join(",", MathLevels.Names),
    };

    private static readonly Option<long> Stride = new("--stride")
    {
        Description = "Every how many bit patterns; 1 is all of them (minutes per function).",
        DefaultValueFactory = _ => 1,
    };

    public static Command Create()
    {
        var command = new Command("math", "Tests exp, tanh, sigmoid, erf and the activations on all 2^32 bit patterns.")
        {
            Functions, Levels, Stride,
        };
        command.SetAction(options => Run(options.GetValue(Functions), options.GetValue(Levels), options.GetValue(Stride)));
        return command;
    }

    private static int Run(string? functions, string? levels, long stride)
    {
        List<string> arguments = ["--stride", stride.ToString(System.Globalization.CultureInfo.InvariantCulture)];
        if (functions is not null)
            arguments.AddRange("--function", functions);
        if (levels is not null)
            arguments.AddRange("--level", levels);
        return MathSweep.Run([.. arguments], Console.Out);
    }
}
