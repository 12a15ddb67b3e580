using System;

namespace ModelGen.Tool;

/// <summary>Ends the command with a sentence for its user.</summary>
internal sealed class ToolException : Exception
{
    private ToolException(int exitCode, string sentence, Exception? inner) : base(sentence, inner) => ExitCode = exitCode;

    public int ExitCode { get; }

    /// <summary>The answer is no.</summary>
    public static ToolException No(string sentence) => new(ExitCodes.No, sentence, inner: null);

    /// <summary>The question cannot be answered.</summary>
    public static ToolException Wrong(string sentence, Exception? inner = null) => new(ExitCodes.Wrong, sentence, inner);
}
