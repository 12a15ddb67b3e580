using System.CommandLine;
using ModelGen.Benchmarks.Verbs;

namespace ModelGen.Benchmarks;

/// <summary>The command line.</summary>
internal static class BenchmarkCommand
{
    public static int Run(string[] args)
    {
        var root = new RootCommand("Measures what ModelGen generates, and the generator. See benchmarks/README.md.")
        {
            LatencyVerb.Create(), GatesVerb.Create(), StartupVerb.Create(), MathVerb.Create(), GeneratorVerb.Create(), SuiteVerb.Create(),
        };
        ParseResult parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            foreach (var error in parsed.Errors)
                Console.Error.WriteLine(error.Message);
            return 2;
        }

        try
        {
            return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false });
        }
        catch (Exception error) when (error is IOException or InvalidDataException or PlatformNotSupportedException
            or InvalidOperationException or Runtime.ParameterFileException)
        {
            Console.Error.WriteLine(error.Message);
            return 1;
        }
    }
}
