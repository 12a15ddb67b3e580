using System.Reflection;
using System.Text.RegularExpressions;
using ModelGen.Core.Diagnostics;

namespace ModelGen.Core.Tests.Diagnostics;

public sealed class DiagnosticTableTests
{
    [Fact]
    public void NumbersAreUniqueAndWellFormed()
    {
        Assert.Equal(DiagnosticTable.All.Count, DiagnosticTable.All.Select(rule => rule.Id).Distinct().Count());
        Assert.All(DiagnosticTable.All, rule => Assert.Matches("^MG[0-8][0-9]{3}$", rule.Id));
        Assert.All(DiagnosticTable.All, rule => Assert.False(rule.Title.EndsWith('.') || rule.Message.EndsWith('.'), rule.Id));
    }

    [Fact]
    public void NoRuleIsForgotten()
    {
        // MG0000 stands for the C# compiler's own errors and is never shown.
        IEnumerable<string> declared = typeof(DiagnosticTable).GetProperties(BindingFlags.Public | BindingFlags.Static)
            .Where(property => property.PropertyType == typeof(DiagnosticRule))
            .Select(property => ((DiagnosticRule)property.GetValue(null)!).Id)
            .Where(id => id != "MG0000")
            .Order();
        Assert.Equal(declared, DiagnosticTable.All.Select(rule => rule.Id));
    }

    [Fact]
    public void MessagesAreValidFormats() => Assert.All(DiagnosticTable.All, rule =>
    {
        object[] arguments = Enumerable.Range(0, 10).Select(i => (object)("<" + i + ">")).ToArray();
        string message = string.Format(null, rule.Message, arguments);
        Assert.Matches("<[01]>", message);
        Assert.DoesNotMatch(new Regex(@"\{\d\}"), message);
    });
}
