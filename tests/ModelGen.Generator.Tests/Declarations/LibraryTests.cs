using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using ModelGen.Generator.Parsing;
using ModelGen.TestKit;

namespace ModelGen.Generator.Tests.Declarations;

/// <summary>Blocks and models of another assembly, seen as metadata, as a reference assembly and as another project of an editor.</summary>
public sealed class LibraryTests
{
    private static readonly string s_library = Declared.File(Blocks.Pair + """
        [Block]
        public sealed partial class Outer
        {
            [Input] public partial Layer Zero { get; }
            [With(6)] public partial Pair Mid { get; }
            [Dense(2)] public partial Layer Alpha { get; }
        }

        [Block]
        public sealed partial class Hidden
        {
            [Input] public partial Layer In { get; }
            [Dense(2)] internal partial Layer A { get; }
            [Dense(2)] public partial Layer B { get; }
        }

        """ + Blocks.Net("public partial Outer O { get; }"));

    [Theory]
    [InlineData("image")]
    [InlineData("reference assembly")]
    [InlineData("compilation")]
    public void A_block_of_a_library_is_used_as_it_is(string kind)
    {
        (CSharpCompilation output, BuiltModel app) = App(kind, "public partial Pair P { get; } public partial Pair Q { get; }");
        Assert.Empty(app.Issues.Select(issue => issue.Message));
        Assert.Equal(["Image", "P.In", "P.A", "P.B", "Q.In", "Q.A", "Q.B"], app.Declaration.Spec.Layers.Select(layer => layer.Name));
        Assert.DoesNotContain(output.GetDiagnostics(), finding => finding.Severity == DiagnosticSeverity.Error);
    }

    [Theory]
    [InlineData("[With(9)] public partial Pair P { get; }", "MG0028 P: '[With]' on 'P' cannot be evaluated for other values of 'Pair', because it is declared in another assembly, where its attributes are constants already")]
    [InlineData("[With(4)] public partial Pair P { get; }", "")]
    [InlineData("public partial Hidden P { get; }", "MG0020 P: 'Hidden' cannot be a block, because it stands in another assembly, where its layer 'A' is not visible")]
    public void What_cannot_be_known_of_it_is_refused(string use, string expected)
    {
        (CSharpCompilation output, BuiltModel app) = App("reference assembly", use);
        Assert.Equal(expected, string.Join("|", app.Issues.Select(issue => $"{issue.Rule.Id} {issue.Layer}: {issue.Message}")));
        Assert.All(app.Issues, issue => Assert.NotEqual(true, issue.Origin?.IsReportedThere));
        Assert.DoesNotContain(output.GetDiagnostics(), finding => finding.Severity == DiagnosticSeverity.Error);
    }

    [Fact]
    public void A_block_with_a_nested_use_of_other_values_is_refused() => Assert.Equal(
        ["MG0028"], App("image", "public partial Outer P { get; }").App.Issues.Select(issue => issue.Rule.Id));

    [Fact]
    public void A_variant_needs_the_source_of_its_base()
    {
        CSharpCompilation app = Compile("namespace AppSpace; [ModelGen.Variant<Demo.Net>] public sealed partial class Small;", Reference("image"));
        BuiltModel built = Built(app, "AppSpace.Small");
        Assert.Equal(["'Small' cannot be a variant of 'Net', which is declared in another assembly"], built.Issues.Select(issue => issue.Message));
    }

    [Fact]
    public void A_model_of_a_library_works_in_an_app_without_the_generator()
    {
        CSharpCompilation app = Compile(
            "public static class Use { public static float[] Run(Demo.Net net) { var y = new float[2]; net.Predict(new float[8], y); return net.O.Mid.A.Parameters > 0 ? y : y; } }",
            Reference("image"));
        Assert.Empty(app.GetDiagnostics());
    }

    private static (CSharpCompilation Output, BuiltModel App) App(string kind, string members)
    {
        CSharpCompilation app = Compile(
            "using Demo; using ModelGen; namespace AppSpace; [Model] public sealed partial class App { [Input(8)] public partial Layer Image { get; } " + members + " }",
            Reference(kind));
        GeneratorDriverHarness.Driver(Declared.Options).RunGeneratorsAndUpdateCompilation(app, out Microsoft.CodeAnalysis.Compilation output, out _);
        return ((CSharpCompilation)output, Built(app, "AppSpace.App"));
    }

    private static BuiltModel Built(CSharpCompilation compilation, string type) => BuiltModel.From(
        ModelParser.Parse(compilation.GetTypeByMetadataName(type)!, compilation, CancellationToken.None), CancellationToken.None);

    private static CSharpCompilation Compile(string source, MetadataReference library) =>
        GeneratorDriverHarness.Compile([source], Declared.Options with { AssemblyName = "App" }).AddReferences(library);

    private static MetadataReference Reference(string kind)
    {
        CSharpCompilation library = GeneratorDriverHarness.Run(s_library, Declared.Options with { AssemblyName = "Library" }).Compilation;
        if (kind == "compilation")
            return library.ToMetadataReference();
        using var image = new MemoryStream();
        var options = new Microsoft.CodeAnalysis.Emit.EmitOptions(metadataOnly: true, includePrivateMembers: false);
        Assert.True((kind == "image" ? library.Emit(image) : library.Emit(image, options: options)).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
