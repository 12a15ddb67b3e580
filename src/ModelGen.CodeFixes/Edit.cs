using Microsoft.CodeAnalysis;

namespace ModelGen.CodeFixes;

/// <summary>One way to fix a finding.</summary>
/// <param name="Title">What the editor offers.</param>
/// <param name="Kind">Equal for edits that are applied together when all findings of a rule are fixed at once.</param>
/// <param name="Root">The changed document.</param>
internal sealed record Edit(string Title, string Kind, SyntaxNode Root);
