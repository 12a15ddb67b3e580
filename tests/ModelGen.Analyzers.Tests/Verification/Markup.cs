using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace ModelGen.Analyzers.Tests.Verification;

/// <summary>Source with expected findings marked the way Microsoft.CodeAnalysis.Testing does: <c>{|MG0001:text|}</c>; marks may nest.</summary>
internal sealed record Markup(string Source, IReadOnlyList<Finding> Expected)
{
    /// <summary>The marked findings, one per line in the order of the source.</summary>
    public string ExpectedText => Text(Expected);

    /// <summary>Findings as text, one per line in the order of the source.</summary>
    public string Text(IEnumerable<Diagnostic> found) =>
        Text(found.Select(diagnostic => new Finding(diagnostic.Id, diagnostic.Location.SourceSpan)));

    private string Text(IEnumerable<Finding> findings) => string.Join("\n", findings
        .OrderBy(finding => finding.Span.Start)
        .ThenBy(finding => finding.Id, StringComparer.Ordinal)
        .Select(finding => $"{finding.Id} at {finding.Span}: {Source.Substring(finding.Span.Start, finding.Span.Length)}"));

    public static Markup Parse(string text)
    {
        var source = new StringBuilder();
        var expected = new List<Finding>();
        var open = new Stack<(string Id, int Start)>();
        for (int index = 0; index < text.Length; index++)
        {
            if (text.AsSpan(index).StartsWith("{|MG", StringComparison.Ordinal))
            {
                int colon = text.IndexOf(':', index);
                open.Push((text[(index + 2)..colon], source.Length));
                index = colon;
            }
            else if (open.Count > 0 && text.AsSpan(index).StartsWith("|}", StringComparison.Ordinal))
            {
                (string id, int start) = open.Pop();
                expected.Add(new Finding(id, TextSpan.FromBounds(start, source.Length)));
                index++;
            }
            else
            {
                source.Append(text[index]);
            }
        }

        Assert.Empty(open);
        return new Markup(source.ToString(), expected);
    }
}

/// <summary>A diagnostic's number and place.</summary>
internal readonly record struct Finding(string Id, TextSpan Span);
