using ModelGen.Core.Diagnostics;
using ModelGen.Core.Specs;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Runs the generator over a declaration, with all that the harness checks, and tells what was read.</summary>
internal static class Declared
{
    /// <summary>One level is enough where only the declaration matters.</summary>
    public static HarnessOptions Options { get; } = HarnessOptions.Default with
    {
        GlobalOptions = new Dictionary<string, string> { ["build_property.ModelGenIsa"] = "Portable" },
    };

    /// <summary>A declaration in the namespace <c>Demo</c> without a finding.</summary>
    /// <param name="source">The classes; the usual namespaces are in use.</param>
    /// <param name="type">The class to look at.</param>
    /// <param name="allowed">The number of a warning that may occur.</param>
    public static BuiltModel Sound(string source, string type = "Demo.Net", string allowed = "")
    {
        BuiltModel built = Read(GeneratorDriverHarness.Run(File(source), Options with { BrokenDeclaration = true }), type);
        Assert.Empty(built.Issues.Where(issue => issue.Rule.Id != allowed).Select(issue => issue.Message));
        return built;
    }

    /// <summary>The findings about a class, in their order; the emitted stub compiles.</summary>
    public static Issue[] Issues(string source, string type = "Demo.Net") =>
        [.. Read(GeneratorDriverHarness.Run(File(source), Options with { BrokenDeclaration = true }), type).Issues];

    /// <summary>The findings about a class that are reported there, as number, layer and message.</summary>
    public static string[] Reported(string source, string type = "Demo.Net") =>
        [.. Issues(source, type).Where(issue => issue.Origin is not { IsReportedThere: true })
            .Select(issue => $"{issue.Rule.Id} {issue.Layer}: {issue.Message}")];

    /// <summary>The lines of the canonical text that stand for layers.</summary>
    public static string[] Layers(BuiltModel model) =>
        [.. ModelSpecText.Write(model.Declaration.Spec).Split('\n').Where(line => line.Contains(": ", StringComparison.Ordinal))];

    /// <summary>What the parser reads in a compilation.</summary>
    public static BuiltModel Read(GeneratorResult result, string type) => BuiltModel.From(
        ModelParser.Parse(result.Compilation.GetTypeByMetadataName(type)!, result.Compilation, CancellationToken.None), CancellationToken.None);

    /// <summary>A file of classes in the namespace <c>Demo</c>.</summary>
    public static string File(string source) => "using System;\nusing ModelGen;\n\nnamespace Demo;\n\n" + source;
}
