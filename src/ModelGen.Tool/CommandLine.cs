using System;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Linq;

namespace ModelGen.Tool;

/// <summary>The <c>modelgen</c> command: one verb per question. Whatever goes wrong ends in one sentence and an exit code.</summary>
internal static class CommandLine
{
    public static int Main(string[] args) => Run(args, new InvocationConfiguration());

    /// <summary>Runs a command line.</summary>
    /// <param name="args">What the user wrote.</param>
    /// <param name="console">Where output goes.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static int Run(string[] args, InvocationConfiguration console)
    {
        // Its own handler would print a stack trace.
        console.EnableDefaultExceptionHandler = false;
        try
        {
            ParseResult result = Root().Parse(args);
            return result.Action is ParseErrorAction ? throw Misunderstood(result, args) : result.Invoke(console);
        }
        catch (Exception error)
        {
            (int exitCode, string sentence) = Failure.Of(error);
            console.Error.WriteLine(sentence);
            return exitCode;
        }
    }

    private static RootCommand Root() => new("Looks into compiled networks.")
    {
        SpecCommand.Create(), ExplainCommand.Create(), DoctorCommand.Create(), BenchCommand.Create(), RunCommand.Create(),
        InspectCommand.Create(),
    };

    private static ToolException Misunderstood(ParseResult result, string[] args)
    {
        if (result.CommandResult.Command is not RootCommand root || args.Length == 0)
            return ToolException.Wrong($"{result.Errors[0].Message.TrimEnd('.')}; see modelgen --help.");
        string? verb = Nearest.Of(args[0], root.Subcommands.Select(command => command.Name));
        return ToolException.Wrong($"modelgen has no verb {args[0]}; {(verb is null ? "see modelgen --help." : $"did you mean {verb}?")}");
    }
}
