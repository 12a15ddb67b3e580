using System.Linq;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Generator.Parsing;

/// <summary>Brings what is wrong with a block to where the block is used.</summary>
internal static class BlockIssues
{
    /// <summary>
    /// Reports the findings of a block for one use. What is wrong with the block however it is used is reported at the block and stops
    /// the compilation here; what only the values of this use make wrong is reported here, once for all uses that share it.
    /// </summary>
    public static void Report(BlockUse use, string path, IssueList issues)
    {
        foreach (Issue issue in use.Scope.Issues)
        {
            bool isReportedThere = !use.IsForeign && use.Default.Issues.Contains(issue);
            if (isReportedThere && issue.Rule.Severity != Severity.Error)
                continue;
            string layer = issue.Layer is null ? path : path + "." + issue.Layer;
            issues.AddOnce(issue with
            {
                Layer = layer,
                Arguments = IssueText.Rename(issue, layer),
                Origin = new Origin(use.Scope.MetadataName, issue.Layer, isReportedThere),
            });
        }
    }
}
