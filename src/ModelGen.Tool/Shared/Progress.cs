using System;
using System.CommandLine;
using System.IO;
using Spectre.Console;

namespace ModelGen.Tool;

/// <summary>Shows how far long work is, on a terminal only.</summary>
internal static class Progress
{
    /// <summary>Runs work that says what it does next.</summary>
    /// <param name="command">The command line.</param>
    /// <param name="steps">How often the work will say so.</param>
    /// <param name="work">The work.</param>
    public static T Show<T>(ParseResult command, int steps, Func<Action<string>, T> work)
    {
        TextWriter error = command.InvocationConfiguration.Error;
        if (!ReferenceEquals(error, Console.Error) || Console.IsErrorRedirected || Console.IsOutputRedirected)
            return work(static _ => { });
        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(error) });

        // Drawn between steps only: a thread that draws would be measured too.
        return terminal.Progress().AutoClear(true).AutoRefresh(false).Start(context =>
        {
            ProgressTask task = context.AddTask("modelgen", maxValue: steps);
            return work(what =>
            {
                task.Description = Markup.Escape(what);
                context.Refresh();
                task.Increment(1);
            });
        });
    }
}
