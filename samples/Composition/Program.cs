using Composition;
using ModelGen.Runtime;

if (args is not ([] or ["train"]))
{
    Console.Error.WriteLine("Usage: Composition [train]");
    return 2;
}

try
{
    if (args.Length > 0)
        Training.Run();
    else
        Report.Run(Console.Out);
    return 0;
}
catch (Exception error) when (error is ParameterFileException or IOException or UnauthorizedAccessException or PlatformNotSupportedException)
{
    Console.Error.WriteLine(error.Message);
    return 1;
}
