using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using ModelGen.Analyzers.Packaging;
using ModelGen.Core.Diagnostics;
using ModelGen.Package.Tests.Building;

namespace ModelGen.Package.Tests;

/// <summary>The package's MSBuild files against what the compiler part says and reads.</summary>
public sealed class BuildFileTests
{
    [Fact]
    public void An_old_language_is_reported_as_in_the_table() =>
        AssertSaysAsTheTable("net10.0", DiagnosticTable.LanguageVersion, "$(LangVersion)");

    [Fact]
    public void An_old_framework_is_reported_as_in_the_table() =>
        AssertSaysAsTheTable("netstandard2.0", DiagnosticTable.TargetFramework, "$(TargetFramework)");

    [Fact]
    public void Every_property_that_the_compiler_part_reads_is_visible_to_it()
    {
        const string prefix = "build_property.";
        string[] read =
        [
            .. BuiltPackage.Read(BuiltPackage.Path)
                .Where(file => file.Key.StartsWith("analyzers/", StringComparison.Ordinal))
                .SelectMany(file => PackedAssembly.Literals(file.Value))
                .Where(literal => literal.StartsWith(prefix, StringComparison.Ordinal))
                .Select(literal => literal[prefix.Length..])
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        XDocument props = XDocument.Load(Path.Combine(BuiltPackage.Metadata("BuildFiles"), "net10.0", "ModelGen.props"));
        IEnumerable<string> visible = props.Descendants("CompilerVisibleProperty").Select(property => property.Attribute("Include")!.Value);
        Assert.Equal(read, visible.Order(StringComparer.Ordinal));
    }

    private static void AssertSaysAsTheTable(string framework, DiagnosticRule rule, string argument)
    {
        XDocument targets = XDocument.Load(Path.Combine(BuiltPackage.Metadata("BuildFiles"), framework, "ModelGen.targets"));
        XElement error = Assert.Single(targets.Descendants("Error"));
        DiagnosticDescriptor descriptor = new PackagingAnalyzer().SupportedDiagnostics.Single(descriptor => descriptor.Id == rule.Id);
        Assert.Equal(rule.Id, error.Attribute("Code")!.Value);
        Assert.Equal(rule.Message.Replace("{0}", argument, StringComparison.Ordinal), error.Attribute("Text")!.Value);
        Assert.Equal(descriptor.HelpLinkUri, error.Attribute("HelpLink")!.Value);
    }
}
