using ModelGen.Generator.Parsing;

namespace ModelGen.Analyzers.Tests.Parsing;

/// <summary>What is read in order to write the other half of a class.</summary>
public sealed class TypeDeclarationTests
{
    private const string Layers =
        "[Input(6)] public partial Layer @class { get; } [Dense(5)] internal partial ModelGen.Layer Out { get; }";

    [Fact]
    public void KeywordsAreEscapedAndContainingTypesKept()
    {
        ModelDeclaration model = Parse(
            $$"""
            namespace Demo.@new;
            internal partial struct @event<T> { partial record Inner { [Model] private protected partial class @if { {{Layers}} } } }
            """,
            "Demo.new.event`1+Inner+if");

        Assert.Empty(model.Issues);
        TypeDeclaration type = model.Type;
        Assert.Equal("Demo.@new", type.Namespace);
        Assert.Equal(["partial struct @event<T>", "partial record Inner"], type.Containing.Select(containing => containing.Header));
        Assert.Equal(("class", "@if", "private protected"), (type.Keyword, type.Name, type.Accessibility));
        Assert.True(type.IsPartial);
        Assert.False(type.IsSealed);
        Assert.Equal("Demo.new.event.Inner.if", model.Spec.Name);
        Assert.Equal("Demo.new.event-1.Inner.if", type.HintName);
    }

    [Fact]
    public void PropertiesKeepModifiersAccessorsAndType()
    {
        ModelDeclaration model = Parse($"[Model] sealed partial class Net {{ {Layers} }}", "Net");
        Assert.Null(model.Type.Namespace);
        Assert.Equal(
            [
                new LayerProperty("@class", "class", "public partial", true, "global::ModelGen.Layer", "get", null),
                new LayerProperty("Out", "Out", "internal partial", true, "global::ModelGen.Layer", "get", null),
            ],
            model.Properties);
    }

    [Fact]
    public void ErroneousPropertiesAreStillToBeImplemented()
    {
        ModelDeclaration model = Parse(
            """
            [Model] public partial class Net
            {
                [Dense(1)] protected internal static partial string? A { get; private set; }
                public partial Pair B { get; }
                [Block] public class Pair;
                [Relu] public Layer C { get; }
            }
            """,
            "Net");
        Assert.Equal(
            [
                new LayerProperty("A", "A", "protected internal static partial", true, "string?", "get", "private set"),
                new LayerProperty("B", "B", "public partial", true, "global::Net.Pair", "get", null, Repeat: 0),
                new LayerProperty("C", "C", "public", false, "global::ModelGen.Layer", "get", null),
            ],
            model.Properties);
    }

    [Fact]
    public void HintNamesDifferWhereNamesDifferByCaseOnlyAndHoldAllowedCharactersOnly()
    {
        const string source =
            "namespace Demo { [Model] partial class Net { } [Model] partial class NET { } [Model] partial class Zahlwört { } }\n" +
            "namespace demo { [Model] partial class Net { } }";
        string[] names =
            [.. new[] { "Demo.Net", "Demo.NET", "demo.Net", "Demo.Zahlwört" }.Select(name => Parse(source, name).Type.HintName)];

        Assert.Equal(4, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(names, name => Assert.Matches("^[A-Za-z0-9._-]+$", name));
    }

    [Theory]
    [InlineData("public class Net { }", false)]
    [InlineData("public partial class Net { }", true)]
    [InlineData("file partial class Net { }", false)]
    public void ItIsSaidWhetherAnotherPartCanBeWritten(string declaration, bool expected)
    {
        var compilation = Verification.Source.Compile("using ModelGen; [Model] " + declaration);
        var type = compilation.GlobalNamespace.GetTypeMembers("Net").Single();
        Assert.Equal(expected, ModelParser.Parse(type, compilation, default).Type.IsPartial);
    }

    private static ModelDeclaration Parse(string source, string name) =>
        Parsed.Type(Verification.Source.Compile("using ModelGen;\n" + source), name);
}
