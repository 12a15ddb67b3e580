using System;
using System.IO;
using System.Linq;
using ModelGen.Data;
using ModelGen.Runtime;

namespace ModelGen.Tool;

/// <summary>Exceptions as one sentence each: what libraries say about files, levels and shapes is written for users already.</summary>
internal static class Failure
{
    /// <summary>What to say, and what to return.</summary>
    public static (int ExitCode, string Sentence) Of(Exception error) => error switch
    {
        ToolException tool => (tool.ExitCode, OneLine(tool.Message)),
        ParameterFileException { Problems.Count: > 1 } file => (ExitCodes.Wrong, FirstOf(file)),
        DataFileException or ParameterFileException or IOException or UnauthorizedAccessException or PlatformNotSupportedException
            or InvalidOperationException => (ExitCodes.Wrong, OneLine(error.Message)),
        _ => (ExitCodes.Wrong, $"modelgen was stopped by {error.GetType().Name}: {OneLine(error.Message)}"),
    };

    /// <summary>A text of several lines as one.</summary>
    public static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries));

    private static string FirstOf(ParameterFileException file) =>
        $"{file.Message.Split('\n').First().TrimEnd('.')}, the first: {OneLine(file.Problems[0])}";
}
