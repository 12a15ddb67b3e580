namespace ModelGen.Core.Diagnostics;

/// <summary>How serious a finding is by default.</summary>
public enum Severity
{
    /// <summary>Shown only where somebody asks for it, by its severity in an <c>.editorconfig</c>.</summary>
    Hidden,

    /// <summary>Worth knowing.</summary>
    Info,

    /// <summary>The model works, but not as its author probably expects.</summary>
    Warning,

    /// <summary>The model cannot be compiled.</summary>
    Error,
}

/// <summary>One kind of finding.</summary>
/// <param name="Id"><c>MG</c> and four digits; a number is never used again.</param>
/// <param name="Title">A short name.</param>
/// <param name="Message">The text, with <c>{0}</c>, <c>{1}</c>, … for shapes, names and numbers.</param>
/// <param name="Severity">How serious it is by default.</param>
public sealed record DiagnosticRule(string Id, string Title, string Message, Severity Severity);
