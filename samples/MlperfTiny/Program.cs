using System.CommandLine;
using MlperfTiny;

var command = new TinyCommand();
ParseResult parsed = command.Root.Parse(args);
if (parsed.Errors.Count > 0)
{
    foreach (var error in parsed.Errors)
        Console.Error.WriteLine(error.Message);
    command.Root.Parse("--help").Invoke(new InvocationConfiguration { Output = Console.Error });
    return 2;
}

return parsed.Invoke();
