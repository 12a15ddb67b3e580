using System;
using System.CommandLine;

namespace ModelGen.Tool;

/// <summary>What all verbs share: a report, for people as text or for machines as JSON.</summary>
internal static class Verb
{
    /// <summary>Makes a verb out of a function; it adds <c>--json</c>.</summary>
    /// <param name="command">The verb with its arguments and options.</param>
    /// <param name="run">Finds the answer.</param>
    public static Command Reports(this Command command, Func<ParseResult, IReport> run)
    {
        var json = new Option<bool>("--json") { Description = "Print JSON." };
        command.Add(json);
        command.SetAction(result =>
        {
            IReport report = run(result);
            if (result.GetValue(json))
                result.InvocationConfiguration.Output.WriteLine(Json.Of(report.Document));
            else
                report.Write(result.InvocationConfiguration.Output);
            return report.ExitCode;
        });
        return command;
    }

    /// <summary>The assembly that most verbs look into.</summary>
    public static Argument<System.IO.FileInfo> Assembly() => new("ASSEMBLY") { Description = "An assembly that holds compiled networks." };

    /// <summary>One network of it.</summary>
    public static Argument<string?> Model(string description) => new("MODEL") { Description = description, Arity = ArgumentArity.ZeroOrOne };
}
