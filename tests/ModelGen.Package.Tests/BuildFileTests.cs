using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
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
        IEnumerable<string> visible = Load("net10.0", "ModelGen.props").Descendants("CompilerVisibleProperty")
            .Select(property => property.Attribute("Include")!.Value);
        Assert.Equal(ReadByTheCompilerPart("build_property."), visible.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void All_metadata_that_the_compiler_part_reads_is_visible_to_it()
    {
        IEnumerable<string> visible = Load("net10.0", "ModelGen.props").Descendants("CompilerVisibleItemMetadata")
            .Select(metadata => $"{metadata.Attribute("Include")!.Value}.{metadata.Attribute("MetadataName")!.Value}");
        Assert.Equal(ReadByTheCompilerPart("build_metadata."), visible.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_chosen_instruction_set_is_reported_as_in_the_table()
    {
        XElement warning = Assert.Single(Load("net10.0", "ModelGen.Aot.targets").Descendants("Warning"));
        AssertSays(warning, new AheadOfTimeAnalyzer(), DiagnosticTable.InstructionSetNotChosen, "$(ModelGenInstructionSet)");
    }

    private static string[] ReadByTheCompilerPart(string prefix) =>
    [
        .. BuiltPackage.Read(BuiltPackage.Path)
            .Where(file => file.Key.StartsWith("analyzers/", StringComparison.Ordinal))
            .SelectMany(file => PackedAssembly.Literals(file.Value))
            .Where(literal => literal.StartsWith(prefix, StringComparison.Ordinal))
            .Select(literal => literal[prefix.Length..])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    private static XDocument Load(string framework, string file) =>
        XDocument.Load(Path.Combine(BuiltPackage.Metadata("BuildFiles"), framework, file));

    private static void AssertSaysAsTheTable(string framework, DiagnosticRule rule, string argument) =>
        AssertSays(Assert.Single(Load(framework, "ModelGen.targets").Descendants("Error")), new PackagingAnalyzer(), rule, argument);

    private static void AssertSays(XElement finding, DiagnosticAnalyzer analyzer, DiagnosticRule rule, string argument)
    {
        DiagnosticDescriptor descriptor = analyzer.SupportedDiagnostics.Single(descriptor => descriptor.Id == rule.Id);
        Assert.Equal(rule.Id, finding.Attribute("Code")!.Value);
        Assert.Equal(rule.Message.Replace("{0}", argument, StringComparison.Ordinal), finding.Attribute("Text")!.Value);
        Assert.Equal(descriptor.HelpLinkUri, finding.Attribute("HelpLink")!.Value);
    }
}
