using System;
using System.Collections.Generic;

namespace ModelGen.Runtime;

/// <summary>A parameter file is damaged or does not fit the network. Each problem is one sentence: tensor, expected, actual.</summary>
public sealed class ParameterFileException : Exception
{
    private const int Shown = 5;

    /// <summary>Reports one problem.</summary>
    /// <param name="problem">One sentence.</param>
    public ParameterFileException(string problem) : base(problem) => Problems = [problem];

    /// <summary>Reports several problems; the message shows the first five.</summary>
    /// <param name="file">The file, for the message.</param>
    /// <param name="problems">One sentence each, at least one.</param>
    public ParameterFileException(string file, IReadOnlyList<string> problems) : base(Join(file, problems)) => Problems = problems;

    /// <summary>All problems that were found, one sentence each.</summary>
    public IReadOnlyList<string> Problems { get; }

    private static string Join(string file, IReadOnlyList<string> problems)
    {
        if (problems.Count == 1)
            return $"{file}: {problems[0]}";
        List<string> lines = [$"{file}: {problems.Count} problems."];
        for (int i = 0; i < problems.Count && i < Shown; i++)
            lines.Add("  " + problems[i]);
        if (problems.Count > Shown)
            lines.Add($"  ... and {problems.Count - Shown} more.");
        return string.Join('\n', lines);
    }
}
