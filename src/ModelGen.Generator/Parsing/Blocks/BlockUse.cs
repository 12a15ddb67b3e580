using System.Collections.Generic;
using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>A block where it is used.</summary>
/// <param name="Scope">What the block declares for the values of this use.</param>
/// <param name="Default">What it declares for its own values, whose findings are reported at the block itself.</param>
/// <param name="IsForeign">Whether the block is declared in another assembly, where nothing can be reported.</param>
/// <param name="Repeat">How often it is chained; 0 for a plain use.</param>
internal sealed record BlockUse(Scope Scope, Scope Default, bool IsForeign, int Repeat)
{
    /// <summary>What <see cref="BlockIssues"/> and the block itself say about a member.</summary>
    public EquatableArray<DiagnosticRule> Said(string member)
    {
        IEnumerable<Issue> issues = IsForeign ? Scope.Issues : Scope.Issues.Concat(Default.Issues);
        return issues.Where(issue => issue.Layer == member).Select(issue => issue.Rule).Distinct().ToEquatableArray();
    }
}
