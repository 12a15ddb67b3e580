using System.Linq;
using ModelGen.Core.Common;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>The texts of findings that move from a class to where the class is used.</summary>
internal static class IssueText
{
    /// <summary>The arguments of a finding with another name for its layer, which every message but one begins with.</summary>
    public static EquatableArray<string> Rename(Issue issue, string layer) =>
        issue.Rule != DiagnosticTable.OutOfRange && issue.Arguments.Count > 0 && issue.Arguments[0] == issue.Layer
            ? issue.Arguments.Select((argument, index) => index == 0 ? layer : argument).ToEquatableArray()
            : issue.Arguments;
}
